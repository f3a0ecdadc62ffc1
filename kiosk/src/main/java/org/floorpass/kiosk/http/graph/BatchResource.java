package org.floorpass.kiosk.http.graph;

import io.helidon.http.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.floorpass.kiosk.http.api.ApiCall;
import org.floorpass.kiosk.http.api.ApiError;
import org.floorpass.kiosk.http.api.ApiRefusal;
import org.floorpass.kiosk.http.api.ApiRouter;
import org.floorpass.kiosk.http.api.BodyReader;
import org.floorpass.kiosk.http.api.Json;
import org.floorpass.kiosk.http.api.JsonWriter;
import org.floorpass.kiosk.http.api.Reply;
import org.floorpass.kiosk.http.api.Target;

/**
 * {@code POST /$batch}: up to 20 requests in one, handled one after the other in their order; each
 * has its own status. A request that depends on a failed one is not tried (424).
 */
final class BatchResource {
  /** Graph's own limit. */
  private static final int MOST_REQUESTS = 20;

  private static final int ID = 100;
  private static final int METHOD = 10;
  private static final int URL = 2_048;

  private final ApiRouter router;

  private BatchResource(ApiRouter router) {
    this.router = router;
  }

  /** The routes themselves, and batches of them. */
  static ApiRouter around(ApiRouter.Builder routes) {
    var batch = new BatchResource(routes.build());
    return routes.route("POST", "{version}/$batch", batch::handle).build();
  }

  private record Item(String id, String method, String url, List<String> dependsOn, Json body) {}

  private record Answer(Item item, Reply reply) {
    boolean failed() {
      return reply.status().code() >= Status.BAD_REQUEST_400.code();
    }
  }

  private Reply handle(ApiCall call) {
    var answers = new ArrayList<Answer>();
    var failed = new HashSet<String>();
    for (Item item : items(call.fields())) {
      var answer = new Answer(item, answered(call, item, failed));
      answers.add(answer);
      if (answer.failed()) {
        failed.add(item.id());
      }
    }
    Reply whole =
        Reply.ok(out -> out.array("responses", answers, (entry, one) -> write(entry, one, call)));
    for (Answer answer : answers) {
      whole = whole.closing(answer.reply()::close);
    }
    return whole;
  }

  private static List<Item> items(BodyReader body) {
    List<BodyReader> requests =
        body.objects("requests", MOST_REQUESTS).orElseThrow(() -> body.missing("requests"));
    var items = new ArrayList<Item>();
    var seen = new ArrayList<String>();
    for (BodyReader request : requests) {
      String id = request.requiredText("id", ID);
      if (seen.contains(id)) {
        throw request.wrong("id", "different for each request");
      }
      List<String> dependsOn = dependsOn(request);
      if (!seen.containsAll(dependsOn)) {
        throw request.wrong("dependsOn", "an array of ids of requests before this one");
      }
      seen.add(id);
      items.add(
          new Item(
              id,
              request.requiredText("method", METHOD).toUpperCase(Locale.ROOT),
              request.requiredText("url", URL),
              dependsOn,
              request.raw("body")));
    }
    return items;
  }

  private static List<String> dependsOn(BodyReader request) {
    return switch (request.raw("dependsOn")) {
      case Json.Nothing _ -> List.of();
      case Json.Items(List<Json> values) ->
          values.stream()
              .map(
                  value ->
                      switch (value) {
                        case Json.Text text -> text.string();
                        default -> throw request.wrong("dependsOn", "an array of texts");
                      })
              .toList();
      default -> throw request.wrong("dependsOn", "an array of texts");
    };
  }

  private Reply answered(ApiCall call, Item item, Set<String> failed) {
    if (!Collections.disjoint(item.dependsOn(), failed)) {
      return Reply.failure(
          ApiError.of(
              Status.FAILED_DEPENDENCY_424,
              "failedDependency",
              "A request that this one depends on has failed."));
    }
    String url = item.url().startsWith("/") ? item.url() : "/" + item.url();
    try {
      Target target = Target.parse("/" + Graph.version(call) + url);
      return router.handle(call.sub(item.method(), target, item.body()));
    } catch (ApiRefusal refusal) {
      return Reply.failure(refusal.error());
    }
  }

  private static void write(JsonWriter out, Answer answer, ApiCall call) {
    Reply reply = answer.reply();
    boolean bodied = !(reply.body() instanceof Reply.Body.None);
    out.text("id", answer.item().id()).number("status", reply.status().code());
    out.object(
        "headers",
        headers -> {
          if (bodied) {
            headers.text("Content-Type", "application/json");
          }
          reply.headers().forEach(headers::text);
        });
    if (bodied) {
      out.object("body", body -> reply.writeTo(body, call.correlation()));
    }
  }
}
