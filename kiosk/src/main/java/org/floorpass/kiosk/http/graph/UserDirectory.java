package org.floorpass.kiosk.http.graph;

import static org.floorpass.kiosk.http.api.Refusals.orRefuse;

import io.helidon.http.Status;
import org.floorpass.auth.administration.WorkerAdministration;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.kiosk.http.api.ApiCall;
import org.floorpass.kiosk.http.api.ApiError;
import org.floorpass.kiosk.http.api.ApiRefusal;

/** Finds the worker that a path means: {@code /users/{id or name}} or {@code /me}. */
final class UserDirectory {
  private final WorkerAdministration workers;

  UserDirectory(WorkerAdministration workers) {
    this.workers = workers;
  }

  /** The worker of a path with a variable {@code user}, or the caller's own on {@code /me}. */
  Worker of(ApiCall call) {
    String user = call.variables().getOrDefault("user", "");
    return named(call, user.isEmpty() ? self(call).toString() : user);
  }

  /** The worker of an id or a principal name. */
  Worker named(ApiCall call, String user) {
    return orRefuse(workers.find(call.caller(), user));
  }

  /** Whose token it is; application tokens have nobody. */
  static WorkerId self(ApiCall call) {
    return call.caller()
        .self()
        .orElseThrow(
            () ->
                new ApiRefusal(
                    ApiError.of(
                        Status.BAD_REQUEST_400,
                        "delegatedTokenNeeded",
                        "/me needs a delegated token, made for one user.")));
  }
}
