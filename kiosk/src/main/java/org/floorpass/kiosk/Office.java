package org.floorpass.kiosk;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.floorpass.kiosk.configuration.Configuration;
import org.floorpass.kiosk.configuration.Configuration.Listener;
import org.floorpass.kiosk.http.AllowedHosts;
import org.floorpass.kiosk.http.ContentPolicy;
import org.floorpass.kiosk.http.ListenerPlan;
import org.floorpass.kiosk.http.Transport;
import org.floorpass.kiosk.http.WebListener;
import org.floorpass.kiosk.http.office.OfficeRoutes;
import org.floorpass.kiosk.http.tls.ApplianceTls;
import org.floorpass.kiosk.http.tls.ServerNames;
import org.floorpass.kiosk.machine.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two listeners of station, Graph and operations: plain on loopback, and TLS. */
final class Office {
  private static final Logger LOG = LoggerFactory.getLogger(Office.class);

  private final Configuration configuration;
  private final DataFolder folder;
  private final OfficeRoutes routes;
  private final Closers closers;
  private final InstantSource clock;
  private final SecureRandom random;
  private Runnable renewal = () -> {};

  Office(
      Configuration configuration,
      DataFolder folder,
      OfficeRoutes routes,
      Closers closers,
      InstantSource clock,
      SecureRandom random) {
    this.configuration = configuration;
    this.folder = folder;
    this.routes = routes;
    this.closers = closers;
    this.clock = clock;
    this.random = random;
  }

  /** What came of opening both. */
  sealed interface Opening {
    /**
     * They serve.
     *
     * @param addresses lines for people and programs
     */
    record Open(List<String> addresses) implements Opening {}

    /**
     * One of them does not.
     *
     * @param sentence which, and what to do
     */
    record Unavailable(String sentence) implements Opening {}
  }

  Opening open() {
    List<String> addresses = new ArrayList<>();
    Listener local = configuration.listen().local();
    if (local.enabled()) {
      switch (WebListener.open(
          ListenerPlan.loopback("local", local.address(), local.port()), routes)) {
        case WebListener.Opening.Unavailable(String sentence) -> {
          return new Opening.Unavailable(sentence);
        }
        case WebListener.Opening.Open(WebListener listener) -> {
          closers.add(listener);
          addresses.add("station " + listener.address() + "/");
          addresses.add("graph " + listener.address());
        }
      }
    }
    Listener secure = configuration.listen().secure();
    return secure.enabled() ? openSecure(secure, addresses) : new Opening.Open(addresses);
  }

  private Opening openSecure(Listener secure, List<String> addresses) {
    List<String> names = new ArrayList<>(secure.names());
    names.add(secure.address());
    String site = configuration.site().name();
    return switch (ApplianceTls.open(folder.tls(), site, ServerNames.of(names), clock, random)) {
      case ApplianceTls.Opening.Unusable(String sentence) -> new Opening.Unavailable(sentence);
      case ApplianceTls.Opening.Ready(ApplianceTls identity) -> {
        ListenerPlan plan =
            new ListenerPlan(
                "secure",
                secure.address(),
                secure.port(),
                AllowedHosts.of(names),
                ContentPolicy.strict(),
                new Transport.Secured(identity.tls()),
                ListenerPlan.Limits.SMALL);
        yield switch (WebListener.open(plan, routes)) {
          case WebListener.Opening.Unavailable(String sentence) ->
              new Opening.Unavailable(sentence);
          case WebListener.Opening.Open(WebListener listener) -> {
            closers.add(listener);
            renewal = () -> renew(identity, listener);
            addresses.add("graphTls https://127.0.0.1:" + listener.port());
            addresses.add("ca " + identity.authorityFile());
            yield new Opening.Open(addresses);
          }
        };
      }
    };
  }

  /** Renews the certificate where it is due; the listener goes on. */
  void renewCertificate() {
    renewal.run();
  }

  private static void renew(ApplianceTls identity, WebListener listener) {
    switch (identity.renewIfDue()) {
      case ApplianceTls.Renewal.NotDue _ -> {}
      case ApplianceTls.Renewal.Renewed(var tls) -> {
        listener.reload(tls);
        LOG.info("The server certificate was renewed");
      }
      case ApplianceTls.Renewal.Failed(String sentence) -> LOG.warn(sentence);
    }
  }
}
