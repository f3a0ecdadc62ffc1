package org.floorpass.kiosk.http.api;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorpass.auth.role.Caller;

/**
 * One authenticated request on its way to its handler.
 *
 * @param caller who asks
 * @param method upper case
 * @param target path and query
 * @param variables the parts of the path that the route left open, by name
 * @param headers by lower-case name
 * @param base scheme and host that the caller used, such as {@code https://floorpass.local:8443}
 * @param correlation how the request is found again
 * @param body the JSON body; {@link Json.Nothing} when there was none. Wiped by whoever parsed it
 */
public record ApiCall(
    Caller caller,
    String method,
    Target target,
    Map<String, String> variables,
    Map<String, String> headers,
    String base,
    Correlation correlation,
    Json body) {
  public ApiCall {
    variables = Map.copyOf(variables);
    headers = Map.copyOf(headers);
  }

  /** A part of the path that the route left open. */
  public String variable(String name) {
    String value = variables.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The route has no variable " + name + ".");
    }
    return value;
  }

  /** A header by its name, whatever the case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The body as an object; a request without a body counts as an empty one. */
  public BodyReader fields() {
    return BodyReader.of(body);
  }

  /** A call of the same caller for another target; its body stays the caller's to wipe. */
  public ApiCall sub(String otherMethod, Target otherTarget, Json otherBody) {
    return new ApiCall(
        caller, otherMethod, otherTarget, Map.of(), headers, base, correlation, otherBody);
  }

  /** The call with the variables of the route that was found. */
  ApiCall with(Map<String, String> found) {
    return new ApiCall(caller, method, target, found, headers, base, correlation, body);
  }
}
