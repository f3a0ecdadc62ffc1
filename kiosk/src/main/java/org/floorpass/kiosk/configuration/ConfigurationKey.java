package org.floorpass.kiosk.configuration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * Every key of the configuration file, with its default and one line of documentation. A key inside
 * a list carries {@code []} for the position.
 */
public enum ConfigurationKey {
  PROFILE("profile", "production", "production, or developer for simulated devices"),
  SIMULATED_DEVICES(
      "simulatedDevices",
      "refused",
      "accepted-risk lets the production profile use devices that look simulated"),
  SITE_NAME("site.name", "Floorpass", "shown on the idle screen"),
  SITE_LANGUAGE("site.language", "en", "language of the screens, as an IETF tag: en, de"),
  SITE_TIME_ZONE("site.timeZone", "UTC", "zone of the clocks on screens, such as Europe/Berlin"),
  DATA("data", "/var/lib/floorpass", "folder of databases, keys and logs"),
  PREFERRED_AUTH_CONFIG(
      "preferred_auth_config", "qrpin", "the device-management key of the model; qrpin only"),
  FACE_ADDRESS("listen.face.address", "127.0.0.1", "address of the kiosk screen, loopback only"),
  FACE_PORT("listen.face.port", "8470", "port of the kiosk screen"),
  LOCAL_ENABLED("listen.local.enabled", "true", "plain http for programs on this machine"),
  LOCAL_ADDRESS("listen.local.address", "127.0.0.1", "loopback only"),
  LOCAL_PORT("listen.local.port", "8471", "port of station, Graph and operations on loopback"),
  SECURE_ENABLED("listen.secure.enabled", "true", "https for the station and Graph"),
  SECURE_ADDRESS("listen.secure.address", "0.0.0.0", "address of the https listener"),
  SECURE_PORT("listen.secure.port", "8443", "port of the https listener"),
  SECURE_NAMES("listen.secure.names[]", "", "host names by which people call this appliance"),
  TERMINAL_ID("terminal.id", "terminal-1", "stable name of this face in the audit"),
  TERMINAL_NAME("terminal.name", "Terminal 1", "name shown to people"),
  TERMINAL_PIXELS(
      "terminal.pixelsPerMillimetre", "5.2", "of the display, so that keys fit a gloved finger"),
  CAMERA_ID("cameras[].id", "", "stable name of the camera"),
  CAMERA_DRIVER("cameras[].driver", "v4l2", "v4l2, rpicam or mjpeg"),
  CAMERA_SOURCE("cameras[].source", "", "device path, camera number or http address"),
  SCANNER_ID("scanners[].id", "", "stable name of the scanner"),
  SCANNER_DRIVER("scanners[].driver", "serial", "serial or keyboard"),
  SCANNER_DEVICE("scanners[].device", "", "device path, best under /dev/serial/by-id"),
  SCANNER_BAUD("scanners[].baud", "9600", "line speed of a serial scanner"),
  PRINTER_ID("printers[].id", "", "stable name of the printer"),
  PRINTER_LANGUAGE("printers[].language", "zpl", "printer language, such as zpl"),
  PRINTER_LINK("printers[].link", "tcp", "tcp, usb or serial"),
  PRINTER_ADDRESS("printers[].address", "", "host:port, or device path"),
  PRINTER_DOTS("printers[].dotsPerInch", "203", "resolution of the print head: 203, 300 or 600"),
  PRINTER_STOCK("printers[].stock", "zebra-4x2", "id of the loaded label stock"),
  ISSUER_PUBLIC_KEY("issuer.publicKey", "", "printed by `floorpass issuer create`, base64"),
  ISSUER_KEY_FILE("issuer.keyFile", "", "the private key on an issuing station"),
  ISSUER_PLAIN("issuer.plainKeyFile", "refused", "accepted-risk lets the key file be plain"),
  LOCKOUT_FREE("lockout.freeTries", "3", "wrong PINs before the first wait, 3 to 10"),
  LOCKOUT_STOP("lockout.hardStop", "10", "wrong PINs until a supervisor must unlock, 3 to 10"),
  TEMPORARY_PIN_HOURS("temporaryPin.hours", "24", "lifetime of a generated PIN, 1 to 720"),
  PROOF_MINUTES("proof.minutes", "30", "how long a printed badge may wait for its scan, 1 to 1440"),
  TIME_UNSYNCHRONISED(
      "time.unsynchronised", "floor", "floor or refuse, while the clock was never synchronised");

  private final String path;
  private final String standard;
  private final String documentation;

  ConfigurationKey(String path, String standard, String documentation) {
    this.path = path;
    this.standard = standard;
    this.documentation = documentation;
  }

  /** The dotted key, with {@code []} for list positions. */
  public String path() {
    return path;
  }

  /** The value used when the key is absent; empty where there is none. */
  public String standard() {
    return standard;
  }

  /** One line for the reference page. */
  public String documentation() {
    return documentation;
  }

  /** The key with exactly this path. */
  static Optional<ConfigurationKey> of(String path) {
    return Arrays.stream(values()).filter(key -> key.path.equals(path)).findFirst();
  }

  /** The known key that a person most likely meant. */
  static ConfigurationKey nearest(String path) {
    return Arrays.stream(values())
        .min(Comparator.comparingInt(key -> distance(key.path, path)))
        .orElseThrow();
  }

  /** Levenshtein distance, case ignored. */
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        boolean same =
            Character.toLowerCase(left.charAt(i - 1)) == Character.toLowerCase(right.charAt(j - 1));
        int replaced = diagonal + (same ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[row.length - 1];
  }
}
