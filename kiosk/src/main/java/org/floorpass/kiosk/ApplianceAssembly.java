package org.floorpass.kiosk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import org.floorpass.auth.AuthCore;
import org.floorpass.auth.administration.ClaimCode;
import org.floorpass.auth.credential.IssuerKeyFile;
import org.floorpass.auth.credential.ProofDemand;
import org.floorpass.kiosk.command.Appliance;
import org.floorpass.kiosk.command.CoreAccess;
import org.floorpass.kiosk.configuration.Configuration;
import org.floorpass.kiosk.http.WebListener;
import org.floorpass.kiosk.http.office.OfficeRoutes;
import org.floorpass.kiosk.http.station.page.StationBuilder;
import org.floorpass.kiosk.http.station.page.StationSite;
import org.floorpass.kiosk.http.tls.ApplianceTls;
import org.floorpass.kiosk.issue.IssueClerk;
import org.floorpass.kiosk.issue.IssueDesk;
import org.floorpass.kiosk.machine.DataFolder;
import org.floorpass.print.PrintStation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the appliance together, from the store outwards; what was started is stopped in reverse.
 *
 * <p>A device that is missing, or an issuer key that is closed, is shown and does not keep the
 * appliance from starting; a store or a listener that cannot be opened does.
 */
record ApplianceAssembly(
    CoreAccess access, InstantSource clock, LongSupplier ticker, SecureRandom random)
    implements Appliance {
  private static final Logger LOG = LoggerFactory.getLogger(ApplianceAssembly.class);

  @Override
  public Start start(Configuration configuration) {
    return switch (DeviceDesk.plan(configuration.devices())) {
      case DeviceDesk.Plan.Faulty(var sentences) -> new Start.Misconfigured(sentences);
      case DeviceDesk.Plan.Feasible(DeviceDesk devices) ->
          switch (access.open(configuration)) {
            case CoreAccess.Access.Refused(String sentence) -> new Start.Refused(sentence);
            case CoreAccess.Access.Open(AuthCore core) -> assembled(configuration, devices, core);
          };
    };
  }

  private Start assembled(Configuration configuration, DeviceDesk devices, AuthCore core) {
    Closers closers = new Closers();
    closers.add(core);
    try {
      Start start = opened(configuration, devices, core, closers);
      if (!(start instanceof Start.Serving)) {
        closers.close();
      }
      return start;
    } catch (RuntimeException bug) {
      closers.close();
      throw bug;
    }
  }

  private Start opened(
      Configuration configuration, DeviceDesk devices, AuthCore core, Closers closers) {
    openIssuer(configuration.issuer(), core);
    DataFolder folder = new DataFolder(configuration.data());
    PrintStation printers =
        closers.add(PrintStation.open(folder.printDatabase(), devices.printers(), clock, ticker));
    closers.add(IssueClerk.start(core.methods(), printers));
    Floor floor =
        Floor.start(
            configuration,
            devices,
            core,
            printers,
            new Floor.World(clock, ticker, random),
            closers);
    List<String> addresses = new ArrayList<>();
    switch (floor.openFace()) {
      case WebListener.Opening.Unavailable(String sentence) -> {
        return new Start.Refused(sentence);
      }
      case WebListener.Opening.Open(WebListener face) -> {
        closers.add(face);
        addresses.add("face " + face.address());
      }
    }
    OfficeRoutes routes = officeRoutes(configuration, devices, core, printers, floor);
    Office office = new Office(configuration, folder, routes, closers, clock, random);
    return switch (office.open()) {
      case Office.Opening.Unavailable(String sentence) -> new Start.Refused(sentence);
      case Office.Opening.Open(var further) -> {
        addresses.addAll(further);
        core.administrators().claimCode().map(ApplianceAssembly::claim).ifPresent(addresses::add);
        closers.add(Upkeep.start(core, office));
        floor.ready();
        yield new Start.Serving(new Serving(List.copyOf(addresses), closers));
      }
    };
  }

  /** While nobody can give roles: how the first administrator gets in. Worthless after its use. */
  private static String claim(ClaimCode code) {
    try (code) {
      String text =
          new String(code.text(), StandardCharsets.US_ASCII).replaceAll("(.{4})(?!$)", "$1-");
      return "claim " + text + " makes the first administrator, until " + code.validUntil();
    }
  }

  private static StationSite site(Configuration configuration) {
    Optional<Path> issuerKey =
        configuration.issuer() instanceof Configuration.Issuer.Pinned pinned
            ? Optional.of(pinned.keyFile())
            : Optional.empty();
    Path authority =
        new DataFolder(configuration.data()).tls().resolve(ApplianceTls.AUTHORITY_CERTIFICATE);
    return new StationSite(
        configuration.site().name(),
        configuration.site().timeZone(),
        configuration.profile() == Configuration.Profile.DEVELOPER,
        issuerKey,
        Optional.of(authority));
  }

  private OfficeRoutes officeRoutes(
      Configuration configuration,
      DeviceDesk devices,
      AuthCore core,
      PrintStation printers,
      Floor floor) {
    ProofDemand proof = devices.hasReader() ? ProofDemand.BY_SCAN : ProofDemand.NONE;
    IssueDesk issuing = new IssueDesk(core.workers(), core.methods(), printers, proof, random);
    return new OfficeRoutes(
        new OfficeRoutes.Parts(
            core,
            printers,
            issuing,
            site(configuration),
            new StationBuilder.Machine(clock, ticker, random)),
        floor.health(),
        List::of);
  }

  /** A plain key opens the station at once; a wrapped one waits for its passphrase. */
  private static void openIssuer(Configuration.Issuer issuer, AuthCore core) {
    if (!(issuer instanceof Configuration.Issuer.Pinned(_, var keyFile, boolean plain))) {
      LOG.warn("No issuer key is pinned: badges cannot be issued");
      return;
    }
    switch (IssuerKeyFile.read(keyFile)) {
      case IssuerKeyFile.Plain(var key) when plain -> {
        if (core.openIssuer(key) != AuthCore.IssuerOpening.OPENED) {
          LOG.warn("The issuer key {} is not the one pinned in the configuration", keyFile);
        }
      }
      case IssuerKeyFile.Plain(var key) -> {
        key.close();
        LOG.warn("The issuer key {} is plain, which issuer.plainKeyFile does not accept", keyFile);
      }
      case IssuerKeyFile.Wrapped _ ->
          LOG.info("The issuer key waits for its passphrase at the station");
      case IssuerKeyFile.Absent _ -> LOG.info("This is no issuing station: {} is absent", keyFile);
      case IssuerKeyFile.Unusable(String sentence) -> LOG.warn(sentence);
    }
  }

  /** What the outside sees of a serving appliance. */
  private static final class Serving implements Running {
    private final List<String> addresses;
    private final Closers closers;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Serving(List<String> addresses, Closers closers) {
      this.addresses = addresses;
      this.closers = closers;
    }

    @Override
    public List<String> addresses() {
      return addresses;
    }

    @Override
    public void awaitStop() throws InterruptedException {
      stopped.await();
    }

    @Override
    public synchronized void close() {
      closers.close();
      stopped.countDown();
    }
  }
}
