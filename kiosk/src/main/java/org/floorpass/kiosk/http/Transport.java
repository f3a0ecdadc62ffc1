package org.floorpass.kiosk.http;

import io.helidon.common.tls.Tls;

/** How bytes travel on a listener. */
public sealed interface Transport {
  /** The scheme of addresses on this transport. */
  default String scheme() {
    return switch (this) {
      case Plain _ -> "http";
      case Secured _ -> "https";
    };
  }

  /** Plain HTTP: loopback only. */
  record Plain() implements Transport {}

  /**
   * HTTP over TLS.
   *
   * @param tls key, chain and protocols; reloadable through {@link WebListener#reload(Tls)}
   */
  record Secured(Tls tls) implements Transport {}
}
