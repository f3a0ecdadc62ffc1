package org.floorpass.kiosk.http.station;

import io.helidon.http.Status;
import java.util.List;
import java.util.Set;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.id.CodeId;
import org.floorpass.kiosk.http.api.ApiCall;
import org.floorpass.kiosk.http.api.ApiError;
import org.floorpass.kiosk.http.api.ApiRefusal;
import org.floorpass.kiosk.http.api.ApiRouter;
import org.floorpass.kiosk.http.api.BodyReader;
import org.floorpass.kiosk.http.api.JsonWriter;
import org.floorpass.kiosk.http.api.Refusals;
import org.floorpass.kiosk.http.api.Reply;
import org.floorpass.kiosk.issue.BadgeRequest;
import org.floorpass.kiosk.issue.IssueDesk;
import org.floorpass.kiosk.issue.IssueOutcome;
import org.floorpass.kiosk.issue.OrderDesk;
import org.floorpass.kiosk.issue.OrderView;
import org.floorpass.print.PrintStation;
import org.floorpass.print.job.PrinterId;
import org.floorpass.print.queue.PrinterReport;
import org.floorpass.print.queue.SettleVerdict;
import org.floorpass.print.status.PrinterFault;

/** The station's interface for programs: order badges, follow them, see the printers. */
public final class BadgeApi {
  /** The first segment of its paths. */
  public static final Set<String> PREFIXES = Set.of("api");

  /** RFC 9110, section 15.5.21; Helidon has no constant for it. */
  private static final Status UNPROCESSABLE = Status.create(422, "Unprocessable Content");

  private static final int USER = 256;
  private static final int WORD = 64;

  /** A UUID in any spelling, or a digest. */
  private static final int IDEMPOTENCY_KEY = 128;

  private final IssueDesk issuing;
  private final OrderDesk orders;
  private final PrintStation printers;

  private BadgeApi(IssueDesk issuing, OrderDesk orders, PrintStation printers) {
    this.issuing = issuing;
    this.orders = orders;
    this.printers = printers;
  }

  /** The router for an endpoint with the prefixes {@link #PREFIXES}. */
  public static ApiRouter router(IssueDesk issuing, OrderDesk orders, PrintStation printers) {
    var api = new BadgeApi(issuing, orders, printers);
    return ApiRouter.builder()
        .route("POST", "api/badges", api::order)
        .route("GET", "api/badges/{order}", api::follow)
        .route("POST", "api/badges/{order}/settle", api::settle)
        .route("GET", "api/printers", api::printers)
        .build();
  }

  private Reply order(ApiCall call) {
    BadgeRequest request = request(call.fields());
    IssueOutcome outcome =
        call.header("idempotency-key")
            .map(key -> issuing.issue(call.caller(), request, checked(key)))
            .orElseGet(() -> issuing.issue(call.caller(), request));
    return switch (outcome) {
      case IssueOutcome.Ordered ordered -> accepted(ordered);
      case IssueOutcome.Refused(var refusal) -> Reply.failure(Refusals.error(refusal));
      case IssueOutcome.DoesNotFit(var faults) ->
          Reply.failure(
              new ApiError(
                  UNPROCESSABLE,
                  "doesNotFit",
                  "The badge does not fit the label; nothing was issued.",
                  faults.stream()
                      .map(fault -> new ApiError.Detail(fault.word(), fault.plain()))
                      .toList()));
      case IssueOutcome.NoSuchPrinter _ ->
          conflict("noSuchPrinter", "There is no such printer; nothing was issued.");
      case IssueOutcome.QueueFull(int limit) ->
          conflict(
              "printerBusy", limit + " badges wait for this printer already; nothing was issued.");
      case IssueOutcome.AlreadyIssued(CodeId code) ->
          conflict("alreadyIssued", "This request was answered before; its order is " + code + ".");
      case IssueOutcome.KeyReused _ ->
          conflict("keyReused", "The idempotency key was used for another request.");
    };
  }

  private static String checked(String key) {
    if (key.isEmpty() || key.length() > IDEMPOTENCY_KEY) {
      throw new ApiRefusal(
          ApiError.badRequest(
              "Idempotency-Key must have 1 to " + IDEMPOTENCY_KEY + " characters."));
    }
    return key;
  }

  private static BadgeRequest request(BodyReader body) {
    return new BadgeRequest(
        body.requiredText("user", USER),
        switch (body.text("kind", WORD).orElse("standard")) {
          case "standard" -> CodeKind.STANDARD;
          case "temporary" -> CodeKind.TEMPORARY;
          default -> throw body.wrong("kind", "\"standard\" or \"temporary\"");
        },
        body.time("startDateTime"),
        body.time("expireDateTime"),
        body.text("printer", WORD).map(text -> printer(body, text)),
        switch (body.text("reason", WORD).orElse("first")) {
          case "first" -> BadgeRequest.Reason.FIRST;
          case "lost" -> BadgeRequest.Reason.LOST;
          case "stolen" -> BadgeRequest.Reason.STOLEN;
          case "spoiled" -> BadgeRequest.Reason.SPOILED;
          default -> throw body.wrong("reason", "\"first\", \"lost\", \"stolen\" or \"spoiled\"");
        },
        body.flag("newPin").orElse(false)
            ? BadgeRequest.PinChoice.NEW
            : BadgeRequest.PinChoice.KEPT);
  }

  private static PrinterId printer(BodyReader body, String text) {
    try {
      return new PrinterId(text);
    } catch (IllegalArgumentException malformed) {
      throw body.wrong("printer", "the id of a printer");
    }
  }

  private static Reply accepted(IssueOutcome.Ordered ordered) {
    return Reply.of(
            Status.ACCEPTED_202,
            out -> {
              out.text("order", ordered.codeId().toString())
                  .text("codeId", ordered.codeId().toString())
                  .text("state", ordered.job().state().word());
              ordered.temporaryPin().ifPresent(pin -> out.secret("temporaryPin", pin.digits()));
            })
        .with("Location", "/api/badges/" + ordered.codeId())
        .closing(ordered::close);
  }

  private Reply follow(ApiCall call) {
    return answer(orders.follow(call.caller(), orderId(call)));
  }

  private Reply settle(ApiCall call) {
    BodyReader body = call.fields();
    SettleVerdict verdict =
        switch (body.requiredText("verdict", WORD)) {
          case "printed" -> SettleVerdict.PRINTED;
          case "void" -> SettleVerdict.VOID;
          default -> throw body.wrong("verdict", "\"printed\" or \"void\"");
        };
    return answer(orders.settle(call.caller(), orderId(call), verdict));
  }

  private static CodeId orderId(ApiCall call) {
    try {
      return CodeId.parse(call.variable("order"));
    } catch (IllegalArgumentException malformed) {
      throw new ApiRefusal(ApiError.notFound("There is no such order."));
    }
  }

  private static Reply answer(OrderDesk.Answer answer) {
    return switch (answer) {
      case OrderDesk.Answer.Found(OrderView order) -> Reply.ok(out -> members(out, order));
      case OrderDesk.Answer.Refused(var refusal) -> Reply.failure(Refusals.error(refusal));
      case OrderDesk.Answer.NotNow(OrderView order) ->
          conflict(
              "notNow", "The order is " + order.standing().word() + " and can't be settled now.");
    };
  }

  private static void members(JsonWriter out, OrderView order) {
    OrderView.Standing standing = order.standing();
    out.text("order", order.code().codeId().toString())
        .text("codeId", order.code().codeId().toString())
        .text("state", standing.word());
    standing.reason().ifPresent(reason -> out.text("reason", reason));
    standing.message().ifPresent(message -> out.text("message", message));
    out.text("printer", order.printer().value())
        .time("submittedDateTime", order.submittedAt())
        .time("changedDateTime", order.changedAt());
  }

  private Reply printers(ApiCall call) {
    List<PrinterReport> all = printers.printers();
    return Reply.ok(
        out ->
            out.array(
                "printers",
                all,
                (item, printer) ->
                    item.text("id", printer.setup().id().value())
                        .flag("ready", printer.ready())
                        .texts(
                            "reasons", printer.faults().stream().map(PrinterFault::reason).toList())
                        .text("message", printer.plain())
                        .text("stock", printer.setup().stock().id())
                        .number("waiting", printer.waiting())
                        .time("seenDateTime", printer.seenAt())));
  }

  private static Reply conflict(String code, String message) {
    return Reply.failure(ApiError.of(Status.CONFLICT_409, code, message));
  }
}
