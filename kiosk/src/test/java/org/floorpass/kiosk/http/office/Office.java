package org.floorpass.kiosk.http.office;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.floorpass.auth.AuthCore;
import org.floorpass.auth.administration.IssuedToken;
import org.floorpass.auth.administration.Outcome;
import org.floorpass.auth.administration.TokenOrder;
import org.floorpass.auth.audit.CheckpointKey;
import org.floorpass.auth.credential.IssuerKey;
import org.floorpass.auth.credential.ProofDemand;
import org.floorpass.auth.engine.AuthSecrets;
import org.floorpass.auth.engine.AuthSettings;
import org.floorpass.auth.engine.Machine;
import org.floorpass.auth.id.BootId;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.pin.Argon2Cost;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Role;
import org.floorpass.auth.store.memory.MemoryStore;
import org.floorpass.kiosk.http.ListenerPlan;
import org.floorpass.kiosk.http.Transport;
import org.floorpass.kiosk.http.WebListener;
import org.floorpass.kiosk.http.station.page.StationBuilder;
import org.floorpass.kiosk.http.station.page.StationSite;
import org.floorpass.kiosk.http.tls.ApplianceTls;
import org.floorpass.kiosk.http.tls.ServerNames;
import org.floorpass.kiosk.issue.IssueClerk;
import org.floorpass.kiosk.issue.IssueDesk;
import org.floorpass.kiosk.issue.ProofDesk;
import org.floorpass.print.PrintStation;

/** The office side over a real socket: core in memory with the cheapest hash, any print station. */
final class Office implements AutoCloseable {
  static final Instant BEGINNING = Instant.parse("2026-11-23T08:00:00Z");

  /** The algorithm's floor: these tests are about HTTP, not about hashing. */
  private static final Argon2Cost CHEAP = new Argon2Cost(8, 1);

  private final AtomicLong passedNanos = new AtomicLong();
  private final SecureRandom random = new SecureRandom();
  private final PrintStation printers;
  private final AuthCore core;
  private final IssueClerk clerk;
  private final ProofDesk proofs;
  private final OfficeRoutes routes;
  private final WebListener listener;
  private final List<WebListener> further = new ArrayList<>();
  private Path authority = Path.of("ca.pem");

  private Office(PrintStation printers, ProofDemand proof, boolean issuerOpen) {
    this.printers = printers;
    IssuerKey issuer = IssuerKey.generate(random);
    var defaults = AuthSettings.defaults(Optional.of(issuer.publicKey()));
    this.core =
        AuthCore.open(
            new MemoryStore(),
            new AuthSettings(
                defaults.issuer(),
                defaults.lockout(),
                defaults.temporaryPin(),
                defaults.proof(),
                defaults.unsynchronised(),
                CHEAP),
            new Machine(
                this::now, passedNanos::get, new BootId(new UUID(1, 2)), () -> true, random),
            new AuthSecrets(List.of(), CheckpointKey.generate(random)));
    if (issuerOpen) {
      core.openIssuer(issuer);
    }
    this.proofs = new ProofDesk(core::prove, printers);
    this.clerk = IssueClerk.start(core.methods(), printers);
    var desk = new IssueDesk(core.workers(), core.methods(), printers, proof, random);
    this.routes =
        new OfficeRoutes(
            new OfficeRoutes.Parts(
                core,
                printers,
                desk,
                new StationSite(
                    "Test plant", ZoneOffset.UTC, false, Optional.empty(), Optional.empty()),
                new StationBuilder.Machine(this::now, passedNanos::get, random)),
            List::of,
            List::of);
    var opening = WebListener.open(ListenerPlan.loopback("local", "127.0.0.1", 0), routes);
    this.listener = ((WebListener.Opening.Open) opening).listener();
  }

  /** An office whose station reads fresh badges back. */
  static Office open(PrintStation printers) {
    return new Office(printers, ProofDemand.BY_SCAN, true);
  }

  /** An office without a reader. */
  static Office withoutReader(PrintStation printers) {
    return new Office(printers, ProofDemand.NONE, true);
  }

  /** An office whose issuer's key is locked away. */
  static Office closedStation(PrintStation printers) {
    return new Office(printers, ProofDemand.BY_SCAN, false);
  }

  Instant now() {
    return BEGINNING.plusNanos(passedNanos.get());
  }

  void pass(Duration time) {
    passedNanos.addAndGet(time.toNanos());
    core.tick();
  }

  AuthCore core() {
    return core;
  }

  ProofDesk proofs() {
    return proofs;
  }

  String address() {
    return "http://127.0.0.1:" + listener.port();
  }

  /** The same routes over TLS, with certificates of the appliance in a folder. */
  String secured(Path folder) {
    var names = ServerNames.of(List.of());
    var identity = ApplianceTls.open(folder, "Test plant", names, InstantSource.system(), random);
    var tls = ((ApplianceTls.Opening.Ready) identity).tls();
    authority = tls.authorityFile();
    var plain = ListenerPlan.loopback("secure", "127.0.0.1", 0);
    var opening =
        WebListener.open(
            new ListenerPlan(
                plain.name(),
                plain.address(),
                plain.port(),
                plain.hosts(),
                plain.policy(),
                new Transport.Secured(tls.tls()),
                plain.limits()),
            routes);
    WebListener secure = ((WebListener.Opening.Open) opening).listener();
    further.add(secure);
    return "https://127.0.0.1:" + secure.port();
  }

  /** What a client of {@link #secured} must trust. */
  Path authority() {
    return authority;
  }

  int port() {
    return listener.port();
  }

  /** A program with the token of all administrators. */
  ApiClient administrator() {
    return client(
        Role.AUTHENTICATION_POLICY_ADMINISTRATOR,
        Role.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR,
        Role.AUTHENTICATION_ADMINISTRATOR);
  }

  ApiClient client(Role first, Role... further) {
    return new ApiClient(address(), token(Optional.empty(), EnumSet.of(first, further)));
  }

  ApiClient delegated(String worker) {
    return new ApiClient(
        address(), token(Optional.of(WorkerId.parse(worker)), EnumSet.noneOf(Role.class)));
  }

  String token(Optional<WorkerId> worker, EnumSet<Role> roles) {
    var outcome =
        core.tokens()
            .create(
                new Caller.Console(),
                new TokenOrder("test", roles, worker, TokenOrder.LONGEST_LIFETIME_DAYS));
    return switch (outcome) {
      case Outcome.Done<IssuedToken>(IssuedToken token) -> {
        try (token) {
          yield new String(token.text(), StandardCharsets.US_ASCII);
        }
      }
      case Outcome.Refused<IssuedToken>(var refusal) -> throw new AssertionError(refusal);
    };
  }

  @Override
  public void close() {
    further.forEach(WebListener::close);
    listener.close();
    clerk.close();
    printers.close();
    core.close();
  }
}
