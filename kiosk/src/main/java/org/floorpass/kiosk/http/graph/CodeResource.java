package org.floorpass.kiosk.http.graph;

import static org.floorpass.kiosk.http.api.Refusals.orRefuse;

import io.helidon.http.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.floorpass.auth.administration.CodeOrder;
import org.floorpass.auth.administration.CodeView;
import org.floorpass.auth.administration.Enrolment;
import org.floorpass.auth.administration.MethodAdministration;
import org.floorpass.auth.administration.MethodView;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.directory.Worker;
import org.floorpass.kiosk.http.api.ApiCall;
import org.floorpass.kiosk.http.api.ApiError;
import org.floorpass.kiosk.http.api.ApiRefusal;
import org.floorpass.kiosk.http.api.ApiRouter;
import org.floorpass.kiosk.http.api.BodyReader;
import org.floorpass.kiosk.http.api.Reply;

/** The standard and the temporary code of a method. */
final class CodeResource {
  private final MethodAdministration methods;
  private final UserDirectory users;

  CodeResource(MethodAdministration methods, UserDirectory users) {
    this.methods = methods;
    this.users = users;
  }

  void addTo(ApiRouter.Builder routes) {
    for (String owner : List.of("{version}/users/{user}", "{version}/me")) {
      String method = owner + "/authentication/qrCodePinMethod/";
      for (CodeKind kind : CodeKind.values()) {
        routes
            .route("GET", method + name(kind), call -> read(call, kind))
            .route("DELETE", method + name(kind), call -> delete(call, kind));
      }
      routes
          .route("PATCH", method + name(CodeKind.STANDARD), this::createOrExtend)
          .route("PATCH", method + name(CodeKind.TEMPORARY), this::createTemporary);
    }
  }

  private static String name(CodeKind kind) {
    return switch (kind) {
      case STANDARD -> "standardQRCode";
      case TEMPORARY -> "temporaryQRCode";
    };
  }

  private static Optional<CodeView> code(MethodView method, CodeKind kind) {
    return switch (kind) {
      case STANDARD -> method.standard();
      case TEMPORARY -> method.temporary();
    };
  }

  private Reply read(ApiCall call, CodeKind kind) {
    MethodView method = orRefuse(methods.read(call.caller(), users.of(call).id()));
    CodeView code =
        code(method, kind)
            .orElseThrow(() -> new ApiRefusal(ApiError.notFound("There is no such code.")));
    return Reply.ok(out -> MethodJson.code(out, code));
  }

  private Reply delete(ApiCall call, CodeKind kind) {
    Worker worker = users.of(call);
    MethodView method = orRefuse(methods.read(call.caller(), worker.id()));
    if (code(method, kind).isEmpty()) {
      throw new ApiRefusal(ApiError.notFound("There is no such code."));
    }
    orRefuse(methods.revoke(call.caller(), worker.id(), kind, RevokeReason.DELETED));
    return Reply.noContent();
  }

  /** With a live code the same start, or none, moves its end; without one a code is made. */
  private Reply createOrExtend(ApiCall call) {
    BodyReader body = call.fields();
    Worker worker = users.of(call);
    MethodView method = orRefuse(methods.read(call.caller(), worker.id()));
    Optional<CodeView> live = method.standard().filter(CodeResource::live);
    Optional<Instant> start = body.time("startDateTime");
    boolean same = start.isEmpty() || start.equals(live.map(CodeView::start));
    return live.isPresent() && same
        ? extended(call, worker, body)
        : created(call, worker, CodeBodies.order(body, CodeKind.STANDARD));
  }

  private Reply createTemporary(ApiCall call) {
    CodeOrder order = CodeBodies.order(call.fields(), CodeKind.TEMPORARY);
    return created(call, users.of(call), order);
  }

  private static boolean live(CodeView code) {
    return switch (code.state()) {
      case AWAITING_PROOF, NOT_YET_ACTIVE, ACTIVE, SUSPENDED -> true;
      case EXPIRED, REVOKED -> false;
    };
  }

  private Reply extended(ApiCall call, Worker worker, BodyReader body) {
    Instant expiry = body.time("expireDateTime").orElseThrow(() -> body.missing("expireDateTime"));
    CodeView code = orRefuse(methods.extend(call.caller(), worker.id(), expiry));
    return Reply.ok(out -> MethodJson.code(out, code));
  }

  private Reply created(ApiCall call, Worker worker, CodeOrder order) {
    Enrolment enrolment = orRefuse(methods.issue(call.caller(), worker.id(), order));
    Optional<CodeView> view = code(enrolment.method(), order.kind());
    return Reply.of(Status.CREATED_201, out -> MethodJson.issued(out, enrolment, view))
        .with("Location", Graph.methodPath(call, worker.id()) + "/" + name(order.kind()))
        .closing(enrolment::close);
  }
}
