package org.floorpass.kiosk.http.graph;

import java.util.Set;
import org.floorpass.auth.administration.GroupAdministration;
import org.floorpass.auth.administration.MethodAdministration;
import org.floorpass.auth.administration.PolicyAdministration;
import org.floorpass.auth.administration.WorkerAdministration;
import org.floorpass.kiosk.http.api.ApiRouter;

/** All routes of the Graph surface. */
public final class GraphApi {
  /** First segments of Graph's paths. Both serve the same (functional model, section 6). */
  public static final Set<String> VERSIONS = Set.of("beta", "v1.0");

  private GraphApi() {}

  /**
   * What Graph works on.
   *
   * @param policy the authentication policy
   * @param workers Graph's users
   * @param groups of workers
   * @param methods with their codes and PINs
   */
  public record Core(
      PolicyAdministration policy,
      WorkerAdministration workers,
      GroupAdministration groups,
      MethodAdministration methods) {}

  /** The router for an endpoint with the prefixes {@link #VERSIONS}. */
  public static ApiRouter router(Core core) {
    var users = new UserDirectory(core.workers());
    var routes = ApiRouter.builder();
    new PolicyResource(core.policy()).addTo(routes);
    new UserResource(core.workers(), users).addTo(routes);
    new GroupResource(core.groups(), users).addTo(routes);
    new MethodResource(core.methods(), users).addTo(routes);
    new CodeResource(core.methods(), users).addTo(routes);
    new PinResource(core.methods(), users).addTo(routes);
    return BatchResource.around(routes);
  }
}
