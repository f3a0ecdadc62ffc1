package org.floorpass.kiosk.http.graph;

import static org.floorpass.kiosk.http.api.Refusals.orRefuse;

import io.helidon.http.Status;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.floorpass.auth.administration.WorkerAdministration;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.directory.WorkerChange;
import org.floorpass.auth.directory.WorkerOrder;
import org.floorpass.kiosk.http.api.ApiCall;
import org.floorpass.kiosk.http.api.ApiError;
import org.floorpass.kiosk.http.api.ApiRefusal;
import org.floorpass.kiosk.http.api.ApiRouter;
import org.floorpass.kiosk.http.api.BodyReader;
import org.floorpass.kiosk.http.api.JsonWriter;
import org.floorpass.kiosk.http.api.Reply;

/** Graph's users: what the calls about methods need of them. */
final class UserResource {
  /** Longer than any name of Graph's (256); the core has the last word. */
  private static final int TEXT = 256;

  /** Graph's own bounds for pages of users. */
  private static final int DEFAULT_PAGE = 100;

  private static final int LARGEST_PAGE = 999;

  private final WorkerAdministration workers;
  private final UserDirectory users;

  UserResource(WorkerAdministration workers, UserDirectory users) {
    this.workers = workers;
    this.users = users;
  }

  void addTo(ApiRouter.Builder routes) {
    routes
        .route("GET", "{version}/users", this::list)
        .route("POST", "{version}/users", this::create)
        .route("GET", "{version}/users/{user}", this::read)
        .route("PATCH", "{version}/users/{user}", this::change)
        .route("DELETE", "{version}/users/{user}", this::delete)
        .route("GET", "{version}/me", this::read);
  }

  private Reply create(ApiCall call) {
    BodyReader body = call.fields();
    Worker worker =
        orRefuse(
            workers.create(
                call.caller(),
                new WorkerOrder(
                    body.requiredText("userPrincipalName", TEXT),
                    body.requiredText("displayName", TEXT),
                    body.text("jobTitle", TEXT).orElse(""),
                    body.text("department", TEXT).orElse(""),
                    body.text("preferredLanguage", TEXT).orElse(""))));
    return Reply.of(Status.CREATED_201, out -> members(out, worker))
        .with("Location", "/" + Graph.version(call) + "/users/" + worker.id());
  }

  private Reply read(ApiCall call) {
    Worker worker = users.of(call);
    return Reply.ok(out -> members(out, worker));
  }

  private Reply change(ApiCall call) {
    BodyReader body = call.fields();
    Worker seen = users.of(call);
    orRefuse(
        workers.change(
            call.caller(),
            seen.id(),
            seen.version(),
            new WorkerChange(
                body.text("userPrincipalName", TEXT),
                body.text("displayName", TEXT),
                body.text("jobTitle", TEXT),
                body.text("department", TEXT),
                body.text("preferredLanguage", TEXT))));
    return Reply.noContent();
  }

  private Reply delete(ApiCall call) {
    orRefuse(workers.erase(call.caller(), users.of(call).id()));
    return Reply.noContent();
  }

  private Reply list(ApiCall call) {
    int top = bounded(call, "top", DEFAULT_PAGE, 1, LARGEST_PAGE);
    int skip = bounded(call, "skip", 0, 0, Integer.MAX_VALUE - LARGEST_PAGE);
    Optional<UserFilter> filter = call.target().option("filter").map(UserFilter::parse);
    List<Worker> found = page(call, filter, skip, top + 1);
    List<Worker> page = found.subList(0, Math.min(top, found.size()));
    return Reply.ok(
        out -> {
          if (found.size() > top) {
            out.text("@odata.nextLink", next(call, skip + top));
          }
          out.array("value", page, UserResource::members);
        });
  }

  /** The core searches by the beginning of either name; the filter decides on which. */
  private List<Worker> page(ApiCall call, Optional<UserFilter> filter, int skip, int wanted) {
    if (filter.isEmpty()) {
      return orRefuse(workers.list(call.caller(), "", skip, Math.min(wanted, LARGEST_PAGE)));
    }
    var matching = new ArrayList<Worker>();
    int offset = 0;
    List<Worker> read;
    do {
      read = orRefuse(workers.list(call.caller(), filter.get().prefix(), offset, LARGEST_PAGE));
      read.stream().filter(filter.get()).forEach(matching::add);
      offset += LARGEST_PAGE;
    } while (read.size() == LARGEST_PAGE && matching.size() < skip + wanted);
    int from = Math.min(skip, matching.size());
    return matching.subList(from, Math.min(from + wanted, matching.size()));
  }

  private static String next(ApiCall call, int skip) {
    var link = new StringBuilder(call.base() + "/" + Graph.version(call) + "/users?$skip=" + skip);
    for (String name : List.of("top", "filter", "select")) {
      call.target()
          .option(name)
          .ifPresent(
              value ->
                  link.append("&$")
                      .append(name)
                      .append('=')
                      .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    }
    return link.toString();
  }

  private static int bounded(ApiCall call, String option, int otherwise, int least, int most) {
    return call.target()
        .option(option)
        .map(
            text -> {
              if (text.matches("[0-9]{1,9}")
                  && Integer.parseInt(text) >= least
                  && Integer.parseInt(text) <= most) {
                return Integer.parseInt(text);
              }
              throw new ApiRefusal(
                  ApiError.badRequest(
                      "$"
                          + option
                          + " must be a whole number from "
                          + least
                          + " to "
                          + most
                          + "."));
            })
        .orElse(otherwise);
  }

  static void members(JsonWriter out, Worker worker) {
    out.text("id", worker.id().toString())
        .text("userPrincipalName", worker.userPrincipalName())
        .text("displayName", worker.displayName())
        .text("jobTitle", present(worker.title()))
        .text("department", present(worker.unit()))
        .text("preferredLanguage", present(worker.language()))
        .time("createdDateTime", worker.created());
  }

  /** Graph says null where the core has an empty text. */
  private static Optional<String> present(String text) {
    return Optional.of(text).filter(value -> !value.isEmpty());
  }
}
