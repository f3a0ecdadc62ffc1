package org.floorpass.kiosk.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Set;

/**
 * The first thing a request meets: headers of every answer, the host it names, the origin it comes
 * from. Requests without Origin and Sec-Fetch-Site are programs, not pages; they pass here and meet
 * the bearer token or the page's CSRF token further in.
 */
final class SecurityFilter implements Filter {
  private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
  private static final HeaderName FETCH_MODE = HeaderNames.create("Sec-Fetch-Mode");

  /** Methods that change nothing (RFC 9110, section 9.2.1). */
  private static final Set<Method> SAFE = Set.of(Method.GET, Method.HEAD, Method.OPTIONS);

  private final AllowedHosts hosts;
  private final ContentPolicy policy;
  private final String scheme;

  SecurityFilter(AllowedHosts hosts, ContentPolicy policy, String scheme) {
    this.hosts = hosts;
    this.policy = policy;
    this.scheme = scheme;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    policy.apply(response.headers());
    String host = request.headers().value(HeaderNames.HOST).orElse("");
    if (!hosts.allows(host)) {
      new ErrorBody("unknownHost", "This address is not served under that name.")
          .send(response, Status.BAD_REQUEST_400);
    } else if (foreign(request, host)) {
      new ErrorBody("crossSite", "Another site may not do this.")
          .send(response, Status.FORBIDDEN_403);
    } else {
      chain.proceed();
    }
  }

  private boolean foreign(RoutingRequest request, String host) {
    boolean safe = SAFE.contains(request.prologue().method());
    return foreignSite(request, safe) || (!safe && foreignOrigin(request, host));
  }

  private static boolean foreignSite(RoutingRequest request, boolean safe) {
    String site = request.headers().value(FETCH_SITE).orElse("none");
    return switch (site) {
      case "same-origin", "none" -> false;
      // Somebody may follow a link to us, but a foreign page may not load or call us.
      case "same-site", "cross-site" ->
          !(safe && request.headers().value(FETCH_MODE).orElse("").equals("navigate"));
      default -> true;
    };
  }

  private boolean foreignOrigin(RoutingRequest request, String host) {
    return request
        .headers()
        .value(HeaderNames.ORIGIN)
        .filter(origin -> !origin.equalsIgnoreCase(scheme + "://" + host))
        .isPresent();
  }
}
