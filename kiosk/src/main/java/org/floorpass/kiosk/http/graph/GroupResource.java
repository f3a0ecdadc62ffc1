package org.floorpass.kiosk.http.graph;

import static org.floorpass.kiosk.http.api.Refusals.orRefuse;

import io.helidon.http.Status;
import java.util.List;
import org.floorpass.auth.administration.GroupAdministration;
import org.floorpass.auth.directory.Group;
import org.floorpass.auth.directory.Worker;
import org.floorpass.kiosk.http.api.ApiCall;
import org.floorpass.kiosk.http.api.ApiRouter;
import org.floorpass.kiosk.http.api.BodyReader;
import org.floorpass.kiosk.http.api.JsonWriter;
import org.floorpass.kiosk.http.api.Reply;

/** Groups and their members, as far as policy targets need them. */
final class GroupResource {
  private static final int NAME = 256;
  private static final int REFERENCE = 1_024;

  private final GroupAdministration groups;
  private final UserDirectory users;

  GroupResource(GroupAdministration groups, UserDirectory users) {
    this.groups = groups;
    this.users = users;
  }

  void addTo(ApiRouter.Builder routes) {
    routes
        .route("GET", "{version}/groups", this::list)
        .route("POST", "{version}/groups", this::create)
        .route("GET", "{version}/groups/{group}", this::read)
        .route("DELETE", "{version}/groups/{group}", this::delete)
        .route("GET", "{version}/groups/{group}/members", this::members)
        .route("POST", "{version}/groups/{group}/members/$ref", this::add)
        .route("DELETE", "{version}/groups/{group}/members/{user}/$ref", this::remove);
  }

  private Reply list(ApiCall call) {
    List<Group> all = orRefuse(groups.list(call.caller()));
    return Reply.ok(out -> out.array("value", all, GroupResource::fields));
  }

  private Reply create(ApiCall call) {
    Group group =
        orRefuse(groups.create(call.caller(), call.fields().requiredText("displayName", NAME)));
    return Reply.of(Status.CREATED_201, out -> fields(out, group))
        .with("Location", "/" + Graph.version(call) + "/groups/" + group.id());
  }

  private Reply read(ApiCall call) {
    Group group = group(call);
    return Reply.ok(out -> fields(out, group));
  }

  private Reply delete(ApiCall call) {
    orRefuse(groups.delete(call.caller(), group(call).id()));
    return Reply.noContent();
  }

  private Reply members(ApiCall call) {
    List<Worker> members = orRefuse(groups.members(call.caller(), group(call).id()));
    return Reply.ok(
        out ->
            out.array(
                "value",
                members,
                (item, worker) ->
                    UserResource.members(
                        item.text("@odata.type", "#microsoft.graph.user"), worker)));
  }

  /** The reference is an address that ends with the member's id, as Graph's clients write it. */
  private Reply add(ApiCall call) {
    BodyReader body = call.fields();
    String reference = body.requiredText("@odata.id", REFERENCE);
    String user = reference.substring(reference.lastIndexOf('/') + 1);
    if (user.isEmpty()) {
      throw body.wrong("@odata.id", "an address that ends with a user's id");
    }
    orRefuse(groups.add(call.caller(), group(call).id(), users.named(call, user).id()));
    return Reply.noContent();
  }

  private Reply remove(ApiCall call) {
    orRefuse(groups.remove(call.caller(), group(call).id(), users.of(call).id()));
    return Reply.noContent();
  }

  private Group group(ApiCall call) {
    return orRefuse(groups.find(call.caller(), call.variable("group")));
  }

  private static void fields(JsonWriter out, Group group) {
    out.text("id", group.id().toString()).text("displayName", group.name());
  }
}
