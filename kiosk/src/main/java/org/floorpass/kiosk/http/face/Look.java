package org.floorpass.kiosk.http.face;

import java.util.List;
import org.floorpass.kiosk.loop.FaceView;

/**
 * How a state looks: every meaning is carried by shape, word and colour together.
 *
 * @param layout {@code idle}, {@code pad} or {@code message}
 * @param tone colour of the message: {@code calm}, {@code busy}, {@code good}, {@code bad}, {@code
 *     wait} or {@code info}
 * @param icon its shape
 * @param closes whether the person should see that the screen closes by itself
 * @param buttons besides the pad
 */
record Look(String layout, String tone, String icon, boolean closes, List<Button> buttons) {
  /**
   * One button.
   *
   * @param key what it posts
   * @param label key of its text
   */
  record Button(String key, String label) {}

  private static final Button CANCEL = new Button("cancel", "key.cancel");
  private static final Button MORE = new Button("more", "key.more");
  private static final Button DONE = new Button("ok", "key.done");
  private static final Button CONTINUE = new Button("ok", "key.continue");

  static Look of(FaceView view) {
    return switch (view.state()) {
      case "Idle" -> new Look("idle", "calm", "badge", false, List.of());
      case "EnterPin", "NewPin", "ConfirmPin" ->
          new Look("pad", fault(view) ? "bad" : "calm", "lock", true, List.of(CANCEL, MORE));
      case "WrongPin" ->
          view.detail() instanceof FaceView.Detail.WrongPin(_, boolean padOpen) && !padOpen
              ? message("bad", "cross", DONE, MORE)
              : new Look("pad", "bad", "cross", true, List.of(CANCEL, MORE));
      case "MustChangePin" -> message("info", "key", CONTINUE, CANCEL);
      case "Welcome", "Activated" -> message("good", "check");
      case "Unknown" -> unknown(view);
      case "Expired", "Revoked" -> message("bad", "cross", DONE, MORE);
      case "NotYetActive" -> message("wait", "clock", DONE, MORE);
      case "Locked" -> message("wait", "lock", DONE, MORE);
      case "Printing" -> new Look("message", "info", "printer", false, List.of());
      case "TakeBadge" -> new Look("message", "info", "take", false, List.of(CONTINUE));
      case "ScanBack" -> new Look("idle", "info", "badge", true, List.of(CANCEL));
      case "OutOfOrder" -> new Look("message", "wait", "warning", false, List.of());
      case "Maintenance" -> new Look("message", "wait", "tool", false, List.of());
      default -> new Look("message", "busy", "busy", false, List.of());
    };
  }

  private static Look unknown(FaceView view) {
    return view.detail() instanceof FaceView.Detail.Unknown(var reason)
        ? switch (reason) {
          case NOT_OURS, SCAN_AGAIN, NOT_CONFIRMED -> message("info", "badge", DONE);
          case INCORRECT, DAMAGED, NOT_ALLOWED_HERE -> message("bad", "cross", DONE, MORE);
        }
        : message("bad", "cross", DONE, MORE);
  }

  private static boolean fault(FaceView view) {
    return switch (view.detail()) {
      case FaceView.Detail.Malformed _, FaceView.Detail.Different _, FaceView.Detail.Rule _ -> true;
      default -> false;
    };
  }

  private static Look message(String tone, String icon, Button... buttons) {
    return new Look("message", tone, icon, buttons.length > 0, List.of(buttons));
  }
}
