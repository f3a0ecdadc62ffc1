package org.floorpass.kiosk.loop;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.floorpass.auth.AuthCore;
import org.floorpass.auth.administration.CodeOrder;
import org.floorpass.auth.administration.Outcome;
import org.floorpass.auth.audit.CheckpointKey;
import org.floorpass.auth.credential.IssuerKey;
import org.floorpass.auth.credential.ProofDemand;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.directory.WorkerOrder;
import org.floorpass.auth.engine.AuthSecrets;
import org.floorpass.auth.engine.AuthSettings;
import org.floorpass.auth.engine.Machine;
import org.floorpass.auth.id.BootId;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.pin.Argon2Cost;
import org.floorpass.auth.policy.PolicyChange;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.store.memory.MemoryStore;

/** The real auth-core on a store in memory, with the cheapest hash. */
final class InMemorySite implements AutoCloseable {
  private static final Caller CONSOLE = new Caller.Console();

  final AuthCore core;

  InMemorySite() {
    var random = new SecureRandom();
    IssuerKey issuer = IssuerKey.generate(random);
    var defaults = AuthSettings.defaults(Optional.of(issuer.publicKey()));
    core =
        AuthCore.open(
            new MemoryStore(),
            new AuthSettings(
                defaults.issuer(),
                defaults.lockout(),
                defaults.temporaryPin(),
                defaults.proof(),
                defaults.unsynchronised(),
                new Argon2Cost(8, 1)),
            new Machine(
                () -> Instant.parse("2026-11-23T08:00:00Z"),
                System::nanoTime,
                new BootId(new UUID(1, 2)),
                () -> true,
                random),
            new AuthSecrets(List.of(), CheckpointKey.generate(random)));
    core.openIssuer(issuer);
    done(core.policy().change(CONSOLE, PolicyChange.enabled(true)));
  }

  /** A worker's badge with the PIN that was generated for it. */
  record Issued(CodeId codeId, String digits, String pin) {}

  Issued enrol(String name, ProofDemand proof) {
    Worker worker =
        done(
            core.workers()
                .create(CONSOLE, new WorkerOrder(name + "@plant.example", name, "", "", "en")));
    try (var enrolment =
        done(
            core.methods()
                .enrol(CONSOLE, worker.id(), CodeOrder.standardNow(proof), Optional.empty()))) {
      return new Issued(
          enrolment.code().codeId(),
          text(enrolment.code().digits()),
          text(enrolment.temporaryPin().orElseThrow().digits()));
    }
  }

  void revoke(CodeId code) {
    done(core.methods().voidCode(CONSOLE, code, RevokeReason.LOST));
  }

  private static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal);
    };
  }

  private static String text(byte[] ascii) {
    return new String(ascii, StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    core.close();
  }
}
