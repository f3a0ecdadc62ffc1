package org.floorpass.kiosk.http.station.page;

import io.helidon.http.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.kiosk.http.station.page.StationPages.Registrar;
import org.floorpass.kiosk.issue.BadgeRequest;
import org.floorpass.kiosk.issue.IssueDesk;
import org.floorpass.kiosk.issue.IssueOutcome;
import org.floorpass.print.check.SizeFault;
import org.floorpass.print.job.PrinterId;

/** Issuing a badge from a worker's page. */
final class BadgePages implements StationPages.Section {
  private final IssueDesk desk;
  private final Times times;
  private final InstantSource clock;

  BadgePages(IssueDesk desk, Times times, InstantSource clock) {
    this.desk = desk;
    this.times = times;
    this.clock = clock;
  }

  @Override
  public void addTo(Registrar registrar) {
    registrar.post("/station/workers/{worker}/badges", this::issue);
  }

  private Page issue(PageCall call) {
    String back = "/station/workers/" + call.variable("worker");
    return switch (request(call)) {
      case Wanted.Wrong(String sentence) -> Page.problem(Status.BAD_REQUEST_400, sentence, back);
      case Wanted.Badge(BadgeRequest request) ->
          answer(desk.issue(call.caller(), request, call.form().text("key")), back);
    };
  }

  private sealed interface Wanted {
    record Badge(BadgeRequest request) implements Wanted {}

    record Wrong(String sentence) implements Wanted {}
  }

  private Wanted request(PageCall call) {
    FormBody form = call.form();
    CodeKind kind = form.text("kind").equals("temporary") ? CodeKind.TEMPORARY : CodeKind.STANDARD;
    Optional<Instant> expiry =
        switch (kind) {
          case STANDARD -> form.present("through").flatMap(times::endOf);
          case TEMPORARY ->
              form.present("hours")
                  .filter(hours -> hours.matches("[0-9]{1,3}"))
                  .map(hours -> clock.instant().plus(Duration.ofHours(Integer.parseInt(hours))));
        };
    if (form.present("through").isPresent() && expiry.isEmpty()) {
      return new Wanted.Wrong("Give the last day as a date.");
    }
    Optional<String> printer = form.present("printer");
    if (printer.filter(id -> !id.matches("[A-Za-z0-9._-]{1,64}")).isPresent()) {
      return new Wanted.Wrong("There is no such printer.");
    }
    return new Wanted.Badge(
        new BadgeRequest(
            call.variable("worker"),
            kind,
            Optional.empty(),
            expiry,
            printer.map(PrinterId::new),
            switch (form.text("reason")) {
              case "lost" -> BadgeRequest.Reason.LOST;
              case "stolen" -> BadgeRequest.Reason.STOLEN;
              case "spoiled" -> BadgeRequest.Reason.SPOILED;
              default -> BadgeRequest.Reason.FIRST;
            },
            form.text("pin").equals("new")
                ? BadgeRequest.PinChoice.NEW
                : BadgeRequest.PinChoice.KEPT));
  }

  private Page answer(IssueOutcome outcome, String back) {
    return switch (outcome) {
      case IssueOutcome.Ordered ordered -> ordered(ordered);
      case IssueOutcome.Refused(var refusal) -> CoreWords.problem(refusal, back);
      case IssueOutcome.DoesNotFit(var faults) -> faults(faults, back);
      case IssueOutcome.NoSuchPrinter _ ->
          Page.problem(
              Status.CONFLICT_409,
              "There is no printer. Add one to the configuration. Nothing was issued.",
              back);
      case IssueOutcome.QueueFull(int limit) ->
          Page.problem(
              Status.CONFLICT_409,
              limit + " badges wait for this printer already. Nothing was issued.",
              back);
      case IssueOutcome.AlreadyIssued(var code) ->
          new Page.Redirect(
              OrderPages.address(code),
              "This badge was ordered before. If its PIN was not noted down, reset it.");
      case IssueOutcome.KeyReused _ ->
          Page.problem(
              Status.CONFLICT_409, "This form was used before. Open the page again.", back);
    };
  }

  private Page ordered(IssueOutcome.Ordered ordered) {
    return Page.show(
            "Badge for " + ordered.worker().displayName(),
            out -> {
              ordered.temporaryPin().ifPresent(pin -> OncePages.pin(out, pin, times));
              out.element(
                  "p",
                  desk.readsBack()
                      ? "The badge is being printed. Scan it at the reader: only then it works."
                      : "The badge is being printed. This station has no reader, so it works at"
                          + " once.");
              out.element(
                  "p",
                  p ->
                      Markup.link(
                          p, OrderPages.address(ordered.codeId()), "See what the printer says"));
            })
        .closing(ordered::close);
  }

  private static Page faults(List<SizeFault> faults, String back) {
    return new Page.Show(
        Status.create(422, "Unprocessable Content"),
        "The badge does not fit the label",
        0,
        out -> {
          out.element("p", "Nothing was issued.");
          out.element("ul", ul -> faults.forEach(fault -> ul.element("li", fault.plain())));
          out.element("p", p -> Markup.link(p, back, "Back"));
        },
        List.of());
  }
}
