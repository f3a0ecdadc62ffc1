package org.floorpass.kiosk.configuration;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.floorpass.kiosk.configuration.Configuration.Camera;
import org.floorpass.kiosk.configuration.Configuration.CameraDriver;
import org.floorpass.kiosk.configuration.Configuration.Devices;
import org.floorpass.kiosk.configuration.Configuration.Issuer;
import org.floorpass.kiosk.configuration.Configuration.Listen;
import org.floorpass.kiosk.configuration.Configuration.Listener;
import org.floorpass.kiosk.configuration.Configuration.Printer;
import org.floorpass.kiosk.configuration.Configuration.PrinterLink;
import org.floorpass.kiosk.configuration.Configuration.Profile;
import org.floorpass.kiosk.configuration.Configuration.Rules;
import org.floorpass.kiosk.configuration.Configuration.Scanner;
import org.floorpass.kiosk.configuration.Configuration.ScannerDriver;
import org.floorpass.kiosk.configuration.Configuration.Site;
import org.floorpass.kiosk.configuration.Configuration.Terminal;
import org.floorpass.kiosk.configuration.Configuration.Unsynchronised;

/** Turns values into the records, section by section, and checks what concerns several keys. */
final class ConfigurationReader {
  private static final int MAXIMUM_PORT = 65_535;

  /** Serial lines in the field run between these speeds. */
  private static final int MINIMUM_BAUD = 300;

  private static final int MAXIMUM_BAUD = 4_000_000;

  /** Bounds of credentials.md §3: the lockout can be tuned, never switched off. */
  private static final int MINIMUM_TRIES = 3;

  private static final int MAXIMUM_TRIES = 10;

  private final ConfigurationValues values;

  ConfigurationReader(ConfigurationValues values) {
    this.values = values;
  }

  Configuration read() {
    Profile profile = values.choice("profile", ConfigurationKey.PROFILE, Profile.class);
    String method = values.text(ConfigurationKey.PREFERRED_AUTH_CONFIG);
    if (!method.equals("qrpin")) {
      values.fault(
          "preferred_auth_config",
          "preferred_auth_config is \"%s\"; Floorpass signs people in by qrpin only."
              .formatted(method));
    }
    Path data = Path.of(values.text(ConfigurationKey.DATA));
    Devices devices = devices();
    boolean simulated = values.acceptedRisk(ConfigurationKey.SIMULATED_DEVICES);
    if (profile == Profile.PRODUCTION && !simulated) {
      refuseSimulated(devices);
    }
    return new Configuration(
        profile, site(), data, listen(), terminal(), devices, issuer(data), rules());
  }

  private Site site() {
    String zone = values.text(ConfigurationKey.SITE_TIME_ZONE);
    ZoneId timeZone = ZoneId.of("UTC");
    try {
      timeZone = ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      values.fault(
          "site.timeZone",
          "site.timeZone is \"%s\"; write a zone such as Europe/Berlin.".formatted(zone));
    }
    return new Site(
        values.text(ConfigurationKey.SITE_NAME),
        Locale.forLanguageTag(values.text(ConfigurationKey.SITE_LANGUAGE)),
        timeZone);
  }

  private Listen listen() {
    Listener face =
        new Listener(
            true,
            loopback(ConfigurationKey.FACE_ADDRESS),
            port(ConfigurationKey.FACE_PORT),
            List.of());
    Listener local =
        new Listener(
            values.yes(ConfigurationKey.LOCAL_ENABLED),
            loopback(ConfigurationKey.LOCAL_ADDRESS),
            port(ConfigurationKey.LOCAL_PORT),
            List.of());
    Listener secure =
        new Listener(
            values.yes(ConfigurationKey.SECURE_ENABLED),
            values.text(ConfigurationKey.SECURE_ADDRESS),
            port(ConfigurationKey.SECURE_PORT),
            values.texts("listen.secure.names"));
    return new Listen(face, local, secure);
  }

  private int port(ConfigurationKey key) {
    return values.number(key.path(), key, 0, MAXIMUM_PORT);
  }

  /** Plain http never leaves the machine. */
  private String loopback(ConfigurationKey key) {
    String address = values.text(key);
    if (!isLoopback(address)) {
      values.fault(
          key.path(),
          "%s is %s, but plain http is offered on this machine only; write 127.0.0.1."
              .formatted(key.path(), address));
    }
    return address;
  }

  private Terminal terminal() {
    return new Terminal(
        values.text(ConfigurationKey.TERMINAL_ID),
        values.text(ConfigurationKey.TERMINAL_NAME),
        values.decimal(ConfigurationKey.TERMINAL_PIXELS, 2, 40));
  }

  private Devices devices() {
    Set<String> ids = new HashSet<>();
    List<Camera> cameras = new ArrayList<>();
    for (String at : values.positions("cameras")) {
      cameras.add(
          new Camera(
              id(at, ids),
              values.choice(at + ".driver", ConfigurationKey.CAMERA_DRIVER, CameraDriver.class),
              values.required(at + ".source")));
    }
    List<Scanner> scanners = new ArrayList<>();
    for (String at : values.positions("scanners")) {
      scanners.add(
          new Scanner(
              id(at, ids),
              values.choice(at + ".driver", ConfigurationKey.SCANNER_DRIVER, ScannerDriver.class),
              Path.of(values.required(at + ".device")),
              values.number(
                  at + ".baud", ConfigurationKey.SCANNER_BAUD, MINIMUM_BAUD, MAXIMUM_BAUD)));
    }
    List<Printer> printers = new ArrayList<>();
    for (String at : values.positions("printers")) {
      printers.add(
          new Printer(
              id(at, ids),
              values.text(at + ".language", ConfigurationKey.PRINTER_LANGUAGE),
              values.choice(at + ".link", ConfigurationKey.PRINTER_LINK, PrinterLink.class),
              values.required(at + ".address"),
              values.number(at + ".dotsPerInch", ConfigurationKey.PRINTER_DOTS, 100, 1200),
              values.text(at + ".stock", ConfigurationKey.PRINTER_STOCK)));
    }
    return new Devices(cameras, scanners, printers);
  }

  private String id(String at, Set<String> ids) {
    String id = values.required(at + ".id");
    if (!id.isEmpty() && !ids.add(id)) {
      values.fault(
          at + ".id", "Two devices are called \"%s\"; give each its own id.".formatted(id));
    }
    return id;
  }

  private void refuseSimulated(Devices devices) {
    for (Camera camera : devices.cameras()) {
      if (camera.driver() == CameraDriver.MJPEG
          && camera.source().matches("https?://(127\\.|localhost|\\[::1\\]).*")) {
        simulated(camera.id());
      }
    }
    for (Scanner scanner : devices.scanners()) {
      if (!scanner.device().startsWith("/dev") || scanner.device().startsWith("/dev/pts")) {
        simulated(scanner.id());
      }
    }
    for (Printer printer : devices.printers()) {
      if (printer.link() == PrinterLink.TCP && isLoopback(printer.address())) {
        simulated(printer.id());
      }
    }
  }

  private void simulated(String id) {
    values.fault(
        id,
        ("The device %s looks simulated, which the production profile refuses. Write profile:"
                + " developer, or simulatedDevices: accepted-risk if it is real.")
            .formatted(id));
  }

  private Issuer issuer(Path data) {
    String publicKey = values.text(ConfigurationKey.ISSUER_PUBLIC_KEY);
    boolean plain = values.acceptedRisk(ConfigurationKey.ISSUER_PLAIN);
    if (publicKey.isBlank()) {
      return new Issuer.Absent();
    }
    String file = values.text(ConfigurationKey.ISSUER_KEY_FILE);
    Path keyFile = file.isBlank() ? data.resolve("issuer.key") : Path.of(file);
    return new Issuer.Pinned(publicKey, keyFile, plain);
  }

  private Rules rules() {
    int freeTries =
        values.number(
            "lockout.freeTries", ConfigurationKey.LOCKOUT_FREE, MINIMUM_TRIES, MAXIMUM_TRIES);
    int hardStop =
        values.number(
            "lockout.hardStop", ConfigurationKey.LOCKOUT_STOP, MINIMUM_TRIES, MAXIMUM_TRIES);
    if (hardStop < freeTries) {
      values.fault(
          "lockout.hardStop",
          "lockout.hardStop is %d, less than lockout.freeTries %d.".formatted(hardStop, freeTries));
    }
    return new Rules(
        freeTries,
        hardStop,
        Duration.ofHours(
            values.number("temporaryPin.hours", ConfigurationKey.TEMPORARY_PIN_HOURS, 1, 720)),
        Duration.ofMinutes(values.number("proof.minutes", ConfigurationKey.PROOF_MINUTES, 1, 1440)),
        values.choice(
            "time.unsynchronised", ConfigurationKey.TIME_UNSYNCHRONISED, Unsynchronised.class));
  }

  private static boolean isLoopback(String address) {
    return address.matches("(127\\..*|localhost(:.*)?|\\[?::1\\]?(:.*)?)");
  }
}
