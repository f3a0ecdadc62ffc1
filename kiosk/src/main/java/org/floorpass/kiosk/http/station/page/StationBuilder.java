package org.floorpass.kiosk.http.station.page;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import org.floorpass.auth.AuthCore;
import org.floorpass.kiosk.issue.IssueDesk;
import org.floorpass.kiosk.issue.OrderDesk;
import org.floorpass.print.PrintStation;

/** Puts the pages together. */
public final class StationBuilder {
  private StationBuilder() {}

  /**
   * What the pages work on.
   *
   * @param core identities, methods, policy
   * @param printers where badges come out
   * @param issuing issues badges
   * @param orders follows them
   */
  public record Desks(AuthCore core, PrintStation printers, IssueDesk issuing, OrderDesk orders) {}

  /**
   * What the pages take from the machine.
   *
   * @param clock trusted time
   * @param ticker monotonic nanoseconds, for the ends of sessions
   * @param random for session tokens
   */
  public record Machine(InstantSource clock, LongSupplier ticker, SecureRandom random) {}

  /** All pages. */
  public static StationPages pages(Desks desks, StationSite site, Machine machine) {
    var sessions = new StationSessions(machine.random(), machine.ticker());
    var times = new Times(site.zone());
    AuthCore core = desks.core();
    var issuer = new IssuerPages(core, site.issuerKey());
    return new StationPages(
        sessions,
        new CoreSignInDesk(core),
        new PageFrame(site.name(), site.simulated()),
        List.of(
            new WorkersPages(core.workers()),
            new WorkerPages(
                core.workers(),
                core.methods(),
                new WorkerForms(desks.printers(), sessions, issuer),
                times),
            new BadgePages(desks.issuing(), times, machine.clock()),
            new OrderPages(desks.orders(), core.workers(), times),
            new PrinterPages(desks.printers(), times),
            new PolicyPages(core.policy(), core.groups()),
            issuer,
            new AuditPages(core.audit(), times)),
        site.authority());
  }
}
