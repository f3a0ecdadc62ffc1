package org.floorpass.kiosk.http.api;

/**
 * Ends the handling of a request with an error. Thrown by the readers of a body or a query, caught
 * by the router; it has no stack trace because it is an answer and not a fault of the program.
 */
public final class ApiRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient ApiError error;

  /** Refuses with an error. */
  public ApiRefusal(ApiError error) {
    super(error.code(), null, false, false);
    this.error = error;
  }

  /** What the caller is told. */
  public ApiError error() {
    return error;
  }
}
