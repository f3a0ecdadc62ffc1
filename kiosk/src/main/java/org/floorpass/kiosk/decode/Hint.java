package org.floorpass.kiosk.decode;

/** What would help the camera, from what the decoder saw in a picture without a readable code. */
public enum Hint {
  /** A code is in view, but its modules are too small. */
  CLOSER("Hold the badge closer"),
  /** A code is in view and large enough, but blurred. */
  HOLD_STILL("Hold the badge still"),
  /** A code is in view, but a reflection covers it. */
  TILT("Tilt the badge a little"),
  /** The picture is too dark. */
  TOO_DARK("More light, please"),
  /** More than one badge is in view. */
  ONE_AT_A_TIME("One badge at a time, please");

  private final String words;

  Hint(String words) {
    this.words = words;
  }

  /** The advice in English; the face translates by the constant's name. */
  public String words() {
    return words;
  }
}
