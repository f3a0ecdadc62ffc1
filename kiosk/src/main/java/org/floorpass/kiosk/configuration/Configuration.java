package org.floorpass.kiosk.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Everything the configuration file says, checked and complete: absent keys carry their defaults.
 * Secrets are never in it.
 *
 * @param profile whether simulated devices are expected
 * @param site the place this appliance stands in
 * @param data the folder of databases, keys and logs
 * @param listen where the three web listeners answer
 * @param terminal the face of this appliance
 * @param devices the cameras, scanners and printers, in the order of the file
 * @param issuer the public key of the issuing station
 * @param rules the tunable rules of sign-in
 */
public record Configuration(
    Profile profile,
    Site site,
    Path data,
    Listen listen,
    Terminal terminal,
    Devices devices,
    Issuer issuer,
    Rules rules) {

  /** What kind of devices the appliance expects. */
  public enum Profile {
    /** Real devices; whatever looks simulated is refused. */
    PRODUCTION,
    /** Simulated devices are welcome and every screen says SIMULATED. */
    DEVELOPER
  }

  /**
   * Where the appliance stands.
   *
   * @param name shown on the idle screen
   * @param language the language of a screen before anybody is known
   * @param timeZone the zone of clocks on screens; the audit is always in UTC
   */
  public record Site(String name, Locale language, ZoneId timeZone) {}

  /**
   * The three web listeners.
   *
   * @param face the kiosk screen, loopback only
   * @param local station, Graph and operations in plain http, loopback only
   * @param secure the same routes over TLS with the appliance's own certificate authority
   */
  public record Listen(Listener face, Listener local, Listener secure) {}

  /**
   * One web listener.
   *
   * @param enabled whether it is opened at all
   * @param address a host name or IP address
   * @param port the TCP port; 0 lets the system choose
   * @param names further host names by which the listener may be called
   */
  public record Listener(boolean enabled, String address, int port, List<String> names) {
    public Listener {
      names = List.copyOf(names);
    }
  }

  /**
   * The face of this appliance.
   *
   * @param id stable, as it appears in the audit
   * @param name shown to people
   * @param pixelsPerMillimetre of the display, so that keys are as large as a glove needs
   */
  public record Terminal(String id, String name, double pixelsPerMillimetre) {}

  /**
   * All devices, in the order of the file.
   *
   * @param cameras readers of light
   * @param scanners readers of lines
   * @param printers label printers
   */
  public record Devices(List<Camera> cameras, List<Scanner> scanners, List<Printer> printers) {
    public Devices {
      cameras = List.copyOf(cameras);
      scanners = List.copyOf(scanners);
      printers = List.copyOf(printers);
    }
  }

  /** How a camera is reached. */
  public enum CameraDriver {
    /** Motion JPEG over HTTP: network cameras and the device bench. */
    MJPEG,
    /** A Video4Linux node. */
    V4L2,
    /** A CSI camera through the {@code rpicam-vid} program. */
    RPICAM
  }

  /**
   * One camera.
   *
   * @param id stable name on screens and in health
   * @param driver how it is reached
   * @param source an http address, a device path, or a camera number, as the driver needs
   */
  public record Camera(String id, CameraDriver driver, String source) {}

  /** How a scanner is reached. */
  public enum ScannerDriver {
    /** A serial port, USB CDC-ACM included. */
    SERIAL,
    /** A keyboard-wedge scanner, grabbed exclusively through evdev. */
    KEYBOARD
  }

  /**
   * One scanner.
   *
   * @param id stable name on screens and in health
   * @param driver how it is reached
   * @param device the path, best a by-id link
   * @param baud the line speed in bits per second, for serial scanners
   */
  public record Scanner(String id, ScannerDriver driver, Path device, int baud) {}

  /** How the bytes reach a printer. */
  public enum PrinterLink {
    /** Raw TCP, most often port 9100. */
    TCP,
    /** A kernel {@code usblp} device file. */
    USB,
    /** A serial port. */
    SERIAL,
    /** Internet Printing Protocol. */
    IPP
  }

  /**
   * One printer.
   *
   * @param id stable name on screens and in health
   * @param language the printer language, as in {@code floorpass badge --language}
   * @param link how the bytes reach it
   * @param address host and port, device path or URI, as the link needs
   * @param dotsPerInch of the print head, as its maker names it (203, 300, 600)
   * @param stock the id of the loaded label stock
   */
  public record Printer(
      String id,
      String language,
      PrinterLink link,
      String address,
      int dotsPerInch,
      String stock) {}

  /** The issuing station's key, pinned here and nowhere else. */
  public sealed interface Issuer {
    /** No key yet: sign-in works, but no badge can be issued. */
    record Absent() implements Issuer {}

    /**
     * A pinned key.
     *
     * @param publicKey the X25519 public key, standard base64
     * @param keyFile where the private key lies on an issuing station
     * @param plain whether that file is plain, with the risk accepted in so many words
     */
    record Pinned(String publicKey, Path keyFile, boolean plain) implements Issuer {}
  }

  /**
   * Tunable rules of sign-in.
   *
   * @param freeTries wrong PINs before the first wait
   * @param hardStop consecutive wrong PINs until a supervisor must help
   * @param temporaryPinLifetime how long a generated PIN can be used
   * @param proofWindow how long a printed badge may wait to be scanned back
   * @param unsynchronised what standard codes do while the clock was never synchronised
   */
  public record Rules(
      int freeTries,
      int hardStop,
      Duration temporaryPinLifetime,
      Duration proofWindow,
      Unsynchronised unsynchronised) {}

  /** What to do with standard codes while the clock was never synchronised since boot. */
  public enum Unsynchronised {
    /** Judge by the stored time floor. */
    FLOOR,
    /** Refuse. */
    REFUSE
  }
}
