package org.floorpass.kiosk.http;

import java.time.Duration;

/**
 * Everything about a listener but its routes.
 *
 * @param name for messages, such as {@code face}
 * @param address host name or IP address to bind
 * @param port TCP port; 0 lets the system choose
 * @param hosts names under which it may be called
 * @param policy headers of every answer
 * @param transport plain or TLS
 * @param limits how much a client may ask of it
 */
public record ListenerPlan(
    String name,
    String address,
    int port,
    AllowedHosts hosts,
    ContentPolicy policy,
    Transport transport,
    Limits limits) {

  /**
   * Bounds of one listener.
   *
   * @param maxBodyBytes largest request body; larger ones get 413
   * @param maxConnections open TCP connections; further ones wait in the backlog
   * @param idleTimeout after which a connection without a request is closed. Short on purpose:
   *     Helidon 4.5.0 answers {@code Connection: close} but leaves the connection open, so only
   *     this time-out ends it
   */
  public record Limits(long maxBodyBytes, int maxConnections, Duration idleTimeout) {
    /** Forms and small JSON documents, a page and a handful of programs. */
    public static final Limits SMALL = new Limits(64 * 1024, 64, Duration.ofSeconds(10));
  }

  /** A plain listener on loopback with strict headers and small limits. */
  public static ListenerPlan loopback(String name, String address, int port) {
    return new ListenerPlan(
        name,
        address,
        port,
        AllowedHosts.loopback(),
        ContentPolicy.strict(),
        new Transport.Plain(),
        Limits.SMALL);
  }
}
