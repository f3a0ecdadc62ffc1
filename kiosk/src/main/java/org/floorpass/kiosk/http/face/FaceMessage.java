package org.floorpass.kiosk.http.face;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.floorpass.auth.pin.PinFault;
import org.floorpass.kiosk.loop.FaceView;
import org.floorpass.kiosk.signin.Equipment;

/**
 * One event of the face as JSON: the state's name first, then everything the page draws, in the
 * words of the person's language. The page holds no text and no rule of its own.
 */
final class FaceMessage {
  private final FaceProfile profile;
  private final InstantSource clock;
  private final String process;
  private final boolean camera;

  /**
   * Messages of one terminal.
   *
   * @param camera whether there is a picture to look at
   * @param process changes with each start of the service; a page of a former one loads itself anew
   */
  FaceMessage(FaceProfile profile, boolean camera, InstantSource clock, String process) {
    this.profile = profile;
    this.camera = camera;
    this.clock = clock;
    this.process = process;
  }

  /** The JSON text of a view, one line. */
  String of(FaceView view) {
    Wording words = Wording.of(view.language(), profile.language());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("state", view.state());
    json.put("screen", view.screen());
    Look look = Look.of(view);
    json.put("layout", look.layout()).put("tone", look.tone()).put("icon", look.icon());
    json.put("title", title(view, words)).put("text", text(view, words));
    json.put("typed", view.typed());
    json.put("language", words.locale().toLanguageTag()).put("direction", words.direction());
    json.put("region", region(words).toLanguageTag());
    view.deadline()
        .filter(_ -> look.closes())
        .ifPresent(left -> json.put("deadlineMillis", left.toMillis()));
    if (view.detail() instanceof FaceView.Detail.Locked(var left, boolean supervisor, _)
        && !supervisor) {
      json.put("lockedMillis", left.toMillis());
    }
    buttons(json.putArray("buttons"), look, words);
    troubles(json.putArray("troubles"), view, words);
    json.put("site", profile.site()).put("terminal", profile.terminal());
    json.put("zone", profile.zone().getId()).put("now", clock.millis());
    json.put("simulated", profile.simulated()).put("process", process);
    json.put("camera", camera);
    if (view.state().equals("Idle")) {
      languages(json.putArray("languages"));
    }
    labels(json.putObject("labels"), words);
    return json.toString();
  }

  /** British and American English are one language here, but their clocks differ. */
  private Locale region(Wording words) {
    boolean same = profile.language().getLanguage().equals(words.locale().getLanguage());
    return same ? profile.language() : words.locale();
  }

  private static void languages(ArrayNode list) {
    for (Locale known : Wording.LANGUAGES) {
      String tag = known.toLanguageTag();
      list.addObject().put("tag", tag).put("name", Wording.of(tag, known).text("language"));
    }
  }

  private static void buttons(ArrayNode buttons, Look look, Wording words) {
    for (Look.Button button : look.buttons()) {
      buttons.addObject().put("key", button.key()).put("label", words.text(button.label()));
    }
  }

  private static void troubles(ArrayNode list, FaceView view, Wording words) {
    for (Equipment.Trouble trouble : view.troubles()) {
      list.add(
          words.text(
              "trouble",
              trouble.device(),
              words.textOr("reason." + trouble.reason(), trouble.reason())));
    }
    if (view.state().equals("OutOfOrder") && view.troubles().isEmpty()) {
      list.add(words.text("trouble.none"));
    }
  }

  private static void labels(ObjectNode labels, Wording words) {
    labels.put("simulated", words.text("simulated"));
    labels.put("reconnecting", words.text("reconnecting"));
    labels.put("countdown", words.text("countdown"));
    labels.put("staff", words.text("OutOfOrder.staff"));
    labels.put("pad", words.text("label.pad"));
    labels.put("dots", words.text("label.dots"));
    labels.put("preview", words.text("label.preview"));
    labels.put("clear", words.text("key.clear"));
    labels.put("back", words.text("key.back"));
    labels.put("ok", words.text("key.ok"));
  }

  private String title(FaceView view, Wording words) {
    String state = view.state();
    return switch (view.detail()) {
      case FaceView.Detail.Unknown(var reason) ->
          words.textOr("Unknown." + reason + ".title", "Unknown.title");
      case FaceView.Detail.Expired(var what) -> words.text("Expired." + what + ".title");
      case FaceView.Detail.Locked(_, boolean supervisor, boolean wrongPin) ->
          words.text(
              supervisor
                  ? "Locked.supervisor.title"
                  : wrongPin ? "Locked.wrong.title" : "Locked.title");
      case FaceView.Detail.Person(String name) -> words.text("Welcome.title", name);
      case FaceView.Detail.None _,
          FaceView.Detail.From _,
          FaceView.Detail.Malformed _,
          FaceView.Detail.WrongPin _,
          FaceView.Detail.Change _,
          FaceView.Detail.Different _,
          FaceView.Detail.Rule _ ->
          words.text(state + ".title");
    };
  }

  private String text(FaceView view, Wording words) {
    String state = view.state();
    return switch (view.detail()) {
      case FaceView.Detail.None _, FaceView.Detail.Person _ ->
          words.text(state + (state.equals("Idle") && !camera ? ".text.scanner" : ".text"));
      case FaceView.Detail.Unknown(var reason) ->
          words.textOr("Unknown." + reason + ".text", "Unknown.text");
      case FaceView.Detail.Expired(var what) -> words.text("Expired." + what + ".text");
      case FaceView.Detail.From(var start) ->
          words.text(
              "NotYetActive.text",
              DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                  .withLocale(region(words))
                  .format(start.atZone(profile.zone())));
      case FaceView.Detail.Locked(_, boolean supervisor, _) ->
          words.text(supervisor ? "Locked.supervisor.text" : "Locked.text");
      case FaceView.Detail.Malformed _ -> words.text("EnterPin.malformed");
      case FaceView.Detail.WrongPin(var tries, boolean padOpen) ->
          padOpen
              ? tries
                  .map(n -> words.text("WrongPin.tries", n))
                  .orElseGet(() -> words.text("WrongPin.text"))
              : words.text("WrongPin.closed");
      case FaceView.Detail.Change(boolean policy, int minimum) ->
          state.equals("ConfirmPin")
              ? words.text("ConfirmPin.text")
              : words.text(
                  policy && state.equals("MustChangePin")
                      ? "MustChangePin.policy"
                      : state + ".text",
                  minimum);
      case FaceView.Detail.Different _ -> words.text("NewPin.different");
      case FaceView.Detail.Rule(PinFault fault, int minimum) ->
          words.text(
              "NewPin." + fault.getClass().getSimpleName(),
              fault instanceof PinFault.TooShort(int wanted) ? wanted : minimum);
    };
  }
}
