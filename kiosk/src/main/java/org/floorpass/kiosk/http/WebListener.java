package org.floorpass.kiosk.http;

import io.helidon.common.tls.Tls;
import io.helidon.http.BadRequestException;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.NotFoundException;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open web listener: a Helidon server with one socket, the security filter in front of its
 * routes and the same headers and error bodies on every answer, also on those that Helidon gives
 * before routing. Thread-safe.
 */
public final class WebListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebListener.class);

  /** All headers together; a browser on loopback sends about 1 kB. */
  private static final int MAX_HEADER_BYTES = 16 * 1024;

  /** Method, path and query; the longest Graph path is far below. */
  private static final int MAX_PROLOGUE_BYTES = 4 * 1024;

  /** Event streams are told to end before; what is left is cut off. */
  private static final Duration STOP_GRACE = Duration.ofMillis(500);

  private final WebServer server;
  private final ListenerPlan plan;

  private WebListener(WebServer server, ListenerPlan plan) {
    this.server = server;
    this.plan = plan;
  }

  /** What came of opening a listener. */
  public sealed interface Opening {
    /**
     * It serves.
     *
     * @param listener to be closed by the caller
     */
    record Open(WebListener listener) implements Opening {}

    /**
     * It does not: the port is taken, reserved, or the address is not of this machine.
     *
     * @param message one sentence saying which port and what to do
     */
    record Unavailable(String message) implements Opening {}
  }

  /**
   * Opens a listener. Blocks until it accepts connections or is known not to.
   *
   * @param plan what to bind and which limits to keep
   * @param routes adds the handlers; the security filter is in front of them already
   */
  public static Opening open(ListenerPlan plan, Consumer<HttpRouting.Builder> routes) {
    // Asked first, because Helidon logs a stack trace for a port that is taken.
    if (!bindable(plan)) {
      return unavailable(plan);
    }
    WebServer server = configured(plan, routes).build();
    server.start();
    // Helidon 4.5.0 does not throw when it could not bind; only isRunning tells.
    if (server.isRunning()) {
      return new Opening.Open(new WebListener(server, plan));
    }
    server.stop();
    return unavailable(plan);
  }

  private static boolean bindable(ListenerPlan plan) {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(plan.address(), plan.port()));
      return true;
    } catch (IOException | IllegalArgumentException taken) {
      LOG.debug("Listener {} cannot be bound", plan.name(), taken);
      return false;
    }
  }

  private static Opening unavailable(ListenerPlan plan) {
    return new Opening.Unavailable(
        "The listener '%s' cannot open %s port %d: another program uses it, or the address is not of this machine. Stop that program or set listen.%s.port."
            .formatted(plan.name(), plan.address(), plan.port(), plan.name()));
  }

  private static WebServerConfig.Builder configured(
      ListenerPlan plan, Consumer<HttpRouting.Builder> routes) {
    var limits = plan.limits();
    var builder =
        WebServer.builder()
            .host(plan.address())
            .port(plan.port())
            .shutdownHook(false)
            .featuresDiscoverServices(false)
            .shutdownGracePeriod(STOP_GRACE)
            .maxPayloadSize(limits.maxBodyBytes())
            .maxTcpConnections(limits.maxConnections())
            // Counts from a connection's first request on; one that never sends any occupies one of
            // maxTcpConnections (Helidon 4.5.0 has no read time-out on server sockets).
            .idleConnectionTimeout(limits.idleTimeout())
            .idleConnectionPeriod(limits.idleTimeout().dividedBy(4))
            .addProtocol(
                Http1Config.builder()
                    .maxHeadersSize(MAX_HEADER_BYTES)
                    .maxPrologueLength(MAX_PROLOGUE_BYTES)
                    .build())
            .directHandlers(refusals(plan.policy()))
            .routing(routing -> guarded(routing, plan, routes));
    if (plan.transport() instanceof Transport.Secured(Tls tls)) {
      builder.tls(tls);
    }
    return builder;
  }

  private static void guarded(
      HttpRouting.Builder routing, ListenerPlan plan, Consumer<HttpRouting.Builder> routes) {
    routing.addFilter(new SecurityFilter(plan.hosts(), plan.policy(), plan.transport().scheme()));
    routing.error(NotFoundException.class, WebListener::notFound);
    routing.error(BadRequestException.class, WebListener::badRequest);
    routing.error(HttpException.class, WebListener::refused);
    routing.error(RuntimeException.class, WebListener::failed);
    routes.accept(routing);
    routing.any((_, response) -> notFound(response));
  }

  private static void notFound(ServerRequest request, ServerResponse response, Throwable cause) {
    notFound(response);
  }

  private static void notFound(ServerResponse response) {
    new ErrorBody("notFound", "There is nothing at this address.")
        .send(response, Status.NOT_FOUND_404);
  }

  private static void badRequest(ServerRequest request, ServerResponse response, Throwable cause) {
    new ErrorBody("badRequest", "The request could not be understood.")
        .send(response, Status.BAD_REQUEST_400);
  }

  private static void refused(ServerRequest request, ServerResponse response, HttpException cause) {
    Status status = cause.status();
    if (status.code() >= Status.INTERNAL_SERVER_ERROR_500.code()) {
      failed(request, response, cause);
    } else {
      new ErrorBody("refused", status.reasonPhrase() + ".").send(response, status);
    }
  }

  private static void failed(ServerRequest request, ServerResponse response, Throwable cause) {
    // The path only: a query or a body may hold what nobody should read in a log.
    LOG.error("{} {} failed", request.prologue().method(), request.path().path(), cause);
    new ErrorBody("internalError", "Something went wrong here; the log says what.")
        .send(response, Status.INTERNAL_SERVER_ERROR_500);
  }

  /** Answers that Helidon gives before any filter runs. */
  private static DirectHandlers refusals(ContentPolicy policy) {
    DirectHandler handler =
        (_, type, status, headers, _) -> {
          policy.apply(headers);
          headers.set(HeaderValues.CONTENT_TYPE_JSON);
          return DirectHandler.TransportResponse.builder()
              .status(status)
              .headers(headers)
              .keepAlive(false)
              .entity(new ErrorBody(codeOf(type), status.reasonPhrase() + ".").bytes())
              .build();
        };
    var handlers = DirectHandlers.builder();
    for (var type : DirectHandler.EventType.values()) {
      handlers.addHandler(type, handler);
    }
    return handlers.build();
  }

  private static String codeOf(DirectHandler.EventType type) {
    return switch (type) {
      case BAD_REQUEST -> "badRequest";
      case PAYLOAD_TOO_LARGE -> "tooLarge";
      case FORBIDDEN -> "forbidden";
      case HTTP_VERSION_NOT_SUPPORTED -> "httpVersion";
      case INTERNAL_ERROR -> "internalError";
      case OTHER -> "refused";
    };
  }

  /** The port that is really bound, also when the plan said 0. */
  public int port() {
    return server.port();
  }

  /** The base address for people and logs, such as {@code http://127.0.0.1:8470}. */
  public String address() {
    return plan.transport().scheme() + "://" + plan.address() + ":" + port();
  }

  /** New key and chain for connections from now on; only on a {@link Transport.Secured} plan. */
  public void reload(Tls tls) {
    server.reloadTls(tls);
  }

  /** Stops accepting and ends open connections; bounded by half a second. */
  @Override
  public void close() {
    server.stop();
  }
}
