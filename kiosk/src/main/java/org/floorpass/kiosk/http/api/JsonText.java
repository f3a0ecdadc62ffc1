package org.floorpass.kiosk.http.api;

/** A JSON object as bytes, for answers without secrets. */
public final class JsonText {
  private JsonText() {}

  /** One object in UTF-8. */
  public static byte[] object(JsonWriter.Part members) {
    var buffer = new SecretBuffer();
    JsonWriter.object(buffer, members);
    byte[] text = buffer.copy();
    buffer.wipe();
    return text;
  }
}
