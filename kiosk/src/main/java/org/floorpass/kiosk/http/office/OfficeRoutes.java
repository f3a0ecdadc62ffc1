package org.floorpass.kiosk.http.office;

import io.helidon.webserver.http.HttpRouting;
import java.util.function.Consumer;
import org.floorpass.auth.AuthCore;
import org.floorpass.auth.administration.TokenVerdict;
import org.floorpass.auth.id.IdSource;
import org.floorpass.auth.role.Source;
import org.floorpass.kiosk.http.api.ApiEndpoint;
import org.floorpass.kiosk.http.api.BearerTokens;
import org.floorpass.kiosk.http.graph.GraphApi;
import org.floorpass.kiosk.http.ops.Gauges;
import org.floorpass.kiosk.http.ops.OpsEndpoint;
import org.floorpass.kiosk.http.ops.Readiness;
import org.floorpass.kiosk.http.station.BadgeApi;
import org.floorpass.kiosk.http.station.page.StationBuilder;
import org.floorpass.kiosk.http.station.page.StationPages;
import org.floorpass.kiosk.http.station.page.StationSite;
import org.floorpass.kiosk.issue.IssueDesk;
import org.floorpass.kiosk.issue.OrderDesk;
import org.floorpass.print.PrintStation;

/** The routes of {@code listen.local} and {@code listen.secure}: the same on both. */
public final class OfficeRoutes implements Consumer<HttpRouting.Builder> {
  private final ApiEndpoint graph;
  private final ApiEndpoint badges;
  private final StationPages pages;
  private final OpsEndpoint ops;

  /**
   * What the routes work on.
   *
   * @param core identities, methods, policy
   * @param printers where badges come out
   * @param issuing issues badges
   * @param site what the pages say about the place
   * @param machine time and randomness
   */
  public record Parts(
      AuthCore core,
      PrintStation printers,
      IssueDesk issuing,
      StationSite site,
      StationBuilder.Machine machine) {}

  /**
   * Puts the surfaces together.
   *
   * @param parts what they work on
   * @param readiness how devices and stores are
   * @param gauges numbers for operations
   */
  public OfficeRoutes(Parts parts, Readiness readiness, Gauges gauges) {
    var core =
        new GraphApi.Core(
            parts.core().policy(),
            parts.core().workers(),
            parts.core().groups(),
            parts.core().methods());
    var orders = new OrderDesk(parts.core().methods(), parts.printers());
    var ids = new IdSource(parts.machine().random());
    this.graph =
        new ApiEndpoint(
            GraphApi.VERSIONS,
            GraphApi.router(core),
            tokens(parts.core(), Source.GRAPH),
            parts.machine().clock(),
            ids);
    this.badges =
        new ApiEndpoint(
            BadgeApi.PREFIXES,
            BadgeApi.router(parts.issuing(), orders, parts.printers()),
            tokens(parts.core(), Source.STATION),
            parts.machine().clock(),
            ids);
    this.pages =
        StationBuilder.pages(
            new StationBuilder.Desks(parts.core(), parts.printers(), parts.issuing(), orders),
            parts.site(),
            parts.machine());
    this.ops = new OpsEndpoint(readiness, gauges);
  }

  private static BearerTokens tokens(AuthCore core, Source source) {
    return token ->
        switch (core.tokens().verify(token, source)) {
          case TokenVerdict.Accepted(var caller) -> new BearerTokens.Verdict.Accepted(caller);
          case TokenVerdict.Rejected _ -> new BearerTokens.Verdict.Rejected();
        };
  }

  @Override
  public void accept(HttpRouting.Builder routing) {
    ops.addTo(routing);
    pages.addTo(routing);
    routing.any(graph).any(badges);
  }
}
