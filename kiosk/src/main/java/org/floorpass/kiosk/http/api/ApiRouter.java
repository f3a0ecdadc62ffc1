package org.floorpass.kiosk.http.api;

import io.helidon.http.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the handler of a request: fixed segments of a path match whatever the case, segments in
 * braces are variables. A known path with another method is 405 with Allow. Immutable once built.
 */
public final class ApiRouter {
  private final List<Route> routes;

  private ApiRouter(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /** Does the work of one route. */
  @FunctionalInterface
  public interface Handler {
    /** Handles one call; may throw a {@link ApiRefusal}. */
    Reply handle(ApiCall call);
  }

  private record Route(String method, List<String> pattern, Handler handler) {
    Optional<Map<String, String>> match(List<String> segments) {
      if (segments.size() != pattern.size()) {
        return Optional.empty();
      }
      var variables = new HashMap<String, String>();
      for (int i = 0; i < pattern.size(); i++) {
        String expected = pattern.get(i);
        if (expected.startsWith("{")) {
          variables.put(expected.substring(1, expected.length() - 1), segments.get(i));
        } else if (!expected.equalsIgnoreCase(segments.get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(variables);
    }
  }

  /** Collects routes; earlier ones win. */
  public static final class Builder {
    private final List<Route> routes = new ArrayList<>();

    private Builder() {}

    /** Adds a route, such as {@code "users/{user}"}. */
    public Builder route(String method, String pattern, Handler handler) {
      routes.add(new Route(method, List.of(pattern.split("/", -1)), handler));
      return this;
    }

    /** The finished router. */
    public ApiRouter build() {
      return new ApiRouter(routes);
    }
  }

  /** An empty collection of routes. */
  public static Builder builder() {
    return new Builder();
  }

  /** Handles a call, or refuses it; every {@link ApiRefusal} has become a reply. */
  public Reply handle(ApiCall call) {
    var allowed = new TreeSet<String>();
    for (Route route : routes) {
      var variables = route.match(call.target().segments());
      if (variables.isPresent()) {
        if (route.method().equals(call.method())) {
          return handled(route.handler(), call.with(variables.get()));
        }
        allowed.add(route.method());
      }
    }
    return allowed.isEmpty()
        ? Reply.failure(ApiError.notFound("There is nothing at this address."))
        : Reply.failure(
                ApiError.of(
                    Status.METHOD_NOT_ALLOWED_405,
                    "methodNotAllowed",
                    "This address does not take that method."))
            .with("Allow", String.join(", ", allowed));
  }

  private static Reply handled(Handler handler, ApiCall call) {
    try {
      return handler.handle(call);
    } catch (ApiRefusal refusal) {
      return Reply.failure(refusal.error());
    }
  }
}
