package org.floorpass.kiosk.http.api;

import io.helidon.http.Status;
import java.util.List;

/**
 * Why a request was refused.
 *
 * @param status the HTTP status
 * @param code a stable word for programs, lowerCamelCase
 * @param message one sentence for people; never holds what the request contained
 * @param details further faults, such as those of a size check; most often none
 */
public record ApiError(Status status, String code, String message, List<Detail> details) {
  public ApiError {
    details = List.copyOf(details);
  }

  /**
   * One of several faults.
   *
   * @param code a stable word for programs
   * @param message one sentence for people, with the numbers
   */
  public record Detail(String code, String message) {}

  /** An error without further details. */
  public static ApiError of(Status status, String code, String message) {
    return new ApiError(status, code, message, List.of());
  }

  /** 400: the request is at fault and will never do. */
  public static ApiError badRequest(String message) {
    return of(Status.BAD_REQUEST_400, "badRequest", message);
  }

  /** 404 in the words of Graph. */
  public static ApiError notFound(String message) {
    return of(Status.NOT_FOUND_404, "resourceNotFound", message);
  }

  /** 403: the caller's roles do not reach. */
  public static ApiError forbidden() {
    return of(
        Status.FORBIDDEN_403,
        "accessDenied",
        "The roles of this token do not allow this operation.");
  }
}
