package org.floorpass.kiosk.http.api;

import java.time.Instant;
import java.util.Optional;

/**
 * How one request is found again in two logs; stands in the headers of every answer and in every
 * error.
 *
 * @param date when the request was answered
 * @param requestId ours, a random UUID
 * @param clientRequestId the caller's. Never a key of anything: Microsoft's client sends the same
 *     one with all its requests
 */
public record Correlation(Instant date, String requestId, Optional<String> clientRequestId) {
  /** What is echoed must be short and plain, whatever it was. */
  private static final int MAX_CLIENT_CHARACTERS = 64;

  /** Keeps the caller's id only when it is short and plain. */
  public Correlation {
    clientRequestId =
        clientRequestId.filter(
            id -> id.length() <= MAX_CLIENT_CHARACTERS && id.matches("[A-Za-z0-9._{}-]+"));
  }
}
