package org.floorpass.kiosk.http.station.page;

import io.helidon.http.Status;
import java.util.List;
import java.util.Optional;
import org.floorpass.auth.administration.GroupAdministration;
import org.floorpass.auth.administration.Outcome;
import org.floorpass.auth.administration.PolicyAdministration;
import org.floorpass.auth.directory.Group;
import org.floorpass.auth.policy.Policy;
import org.floorpass.auth.policy.PolicyChange;
import org.floorpass.auth.policy.Target;
import org.floorpass.auth.role.Caller;
import org.floorpass.kiosk.http.station.page.StationPages.Registrar;

/** The authentication policy: seen by those who may, changed by its administrators. */
final class PolicyPages implements StationPages.Section {
  private static final String HERE = "/station/policy";

  private final PolicyAdministration policy;
  private final GroupAdministration groups;

  PolicyPages(PolicyAdministration policy, GroupAdministration groups) {
    this.policy = policy;
    this.groups = groups;
  }

  @Override
  public void addTo(Registrar registrar) {
    registrar.get(HERE, this::show).post(HERE, this::change);
  }

  private Page show(PageCall call) {
    return CoreWords.page(
        policy.read(call.caller()),
        "/station/workers",
        current ->
            Page.show(
                "Policy",
                out -> {
                  facts(out, call.caller(), current);
                  form(out, call, current);
                }));
  }

  private void facts(HtmlWriter out, Caller caller, Policy current) {
    out.element(
        "p",
        p -> {
          p.text("Sign-in by badge and PIN is ");
          Markup.badge(
              p,
              current.enabled() ? Markup.Tone.GOOD : Markup.Tone.BAD,
              current.enabled() ? "on" : "off");
        });
    out.element(
        "dl",
        dl -> {
          Markup.fact(dl, "For", names(caller, current.includeTargets()));
          Markup.fact(dl, "But not for", names(caller, current.excludeTargets()));
        });
  }

  private String names(Caller caller, List<Target> targets) {
    return String.join(", ", targets.stream().map(target -> name(caller, target)).toList());
  }

  private String name(Caller caller, Target target) {
    if (target.id().equals(Target.ALL_USERS)) {
      return "everybody";
    }
    return switch (target.type()) {
      case USER -> "user " + target.id();
      case GROUP ->
          groups.find(caller, target.id()) instanceof Outcome.Done<Group>(Group group)
              ? "group " + group.name()
              : "group " + target.id();
    };
  }

  private static void form(HtmlWriter out, PageCall call, Policy current) {
    out.element(
        "section",
        List.of("class", "card"),
        section ->
            Markup.form(
                section,
                call.session(),
                HERE,
                form -> {
                  Markup.choice(
                      form,
                      "Sign-in by badge and PIN",
                      "state",
                      current.enabled()
                          ? List.of("enabled", "on", "disabled", "off")
                          : List.of("disabled", "off", "enabled", "on"));
                  Markup.field(
                      form,
                      "Digits of a new PIN, 8 to 20",
                      "pinLength",
                      "type",
                      "number",
                      "min",
                      "8",
                      "max",
                      "20",
                      "value",
                      Integer.toString(current.pinLength()));
                  Markup.field(
                      form,
                      "Days that a standard badge is valid, 1 to 395",
                      "days",
                      "type",
                      "number",
                      "min",
                      "1",
                      "max",
                      "395",
                      "value",
                      Integer.toString(current.standardLifetimeDays()));
                  Markup.button(form, "Change");
                }));
  }

  private Page change(PageCall call) {
    Optional<Integer> length = number(call.form().text("pinLength"));
    Optional<Integer> days = number(call.form().text("days"));
    if (length.isEmpty() || days.isEmpty()) {
      return Page.problem(Status.BAD_REQUEST_400, "Give both as whole numbers.", HERE);
    }
    var change =
        new PolicyChange(
            Optional.of(call.form().text("state").equals("enabled")),
            length,
            days,
            Optional.empty(),
            Optional.empty());
    return CoreWords.page(
        policy.change(call.caller(), change),
        HERE,
        _ -> new Page.Redirect(HERE, "The policy is changed, from the next scan on."));
  }

  private static Optional<Integer> number(String text) {
    return text.matches("[0-9]{1,5}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }
}
