package org.floorpass.kiosk.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.WritableHeaders;
import java.util.List;

/**
 * The headers that every answer of a listener carries, whatever it answers.
 *
 * <p>Nothing is loaded from elsewhere, nothing inline runs, nobody may frame a page, no page may
 * ask for the camera (the service owns it), and nothing is kept by a browser unless a handler says
 * so.
 */
public final class ContentPolicy {
  private static final String STRICT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";

  private final List<Header> headers;

  private ContentPolicy(String policy) {
    this.headers =
        List.of(
            HeaderValues.create("Content-Security-Policy", policy),
            HeaderValues.create("X-Content-Type-Options", "nosniff"),
            HeaderValues.create("X-Frame-Options", "DENY"),
            HeaderValues.create("Referrer-Policy", "no-referrer"),
            HeaderValues.create("Cross-Origin-Opener-Policy", "same-origin"),
            HeaderValues.create("Cross-Origin-Resource-Policy", "same-origin"),
            HeaderValues.create(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), usb=(), serial=()"),
            HeaderValues.create(HeaderNames.CACHE_CONTROL, "no-store"));
  }

  /** Scripts, styles, fonts, pictures and connections of this listener only. */
  public static ContentPolicy strict() {
    return new ContentPolicy(STRICT);
  }

  /** Puts every header on an answer; a handler may still replace one, such as Cache-Control. */
  public void apply(WritableHeaders<?> answer) {
    headers.forEach(answer::set);
  }
}
