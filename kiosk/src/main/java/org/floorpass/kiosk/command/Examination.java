package org.floorpass.kiosk.command;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.floorpass.kiosk.configuration.Configuration;
import org.floorpass.kiosk.configuration.Configuration.Camera;
import org.floorpass.kiosk.configuration.Configuration.CameraDriver;
import org.floorpass.kiosk.configuration.Configuration.Issuer;
import org.floorpass.kiosk.configuration.Configuration.Printer;
import org.floorpass.kiosk.configuration.Configuration.Scanner;

/**
 * Looks at everything the configuration names, from outside, without disturbing a running kiosk.
 */
final class Examination {
  /** A device on the local network answers a connection well within this. */
  private static final int CONNECT_MILLIS = 1_000;

  private final List<Finding> findings = new ArrayList<>();

  private Examination() {}

  /** Examines all; blocks for at most a second for each network device. */
  static List<Finding> of(Configuration configuration) {
    Examination examination = new Examination();
    examination.data(configuration.data());
    examination.issuer(configuration.issuer());
    configuration.devices().cameras().forEach(examination::camera);
    configuration.devices().scanners().forEach(examination::scanner);
    configuration.devices().printers().forEach(examination::printer);
    examination.readers(configuration);
    return List.copyOf(examination.findings);
  }

  private void data(Path folder) {
    if (!Files.isDirectory(folder)) {
      broken("data", folder + " does not exist", "Create it, owned by the user of the service.");
    } else if (!Files.isWritable(folder)) {
      broken("data", folder + " is not writable", "Give it to the user of the service.");
    } else {
      healthy("data", folder.toString());
    }
  }

  private void issuer(Issuer issuer) {
    switch (issuer) {
      case Issuer.Absent() ->
          doubtful(
              "issuer",
              "no issuer key is pinned, so no badge can be issued",
              "Run `floorpass issuer create` and paste what it prints into the configuration.");
      case Issuer.Pinned(_, Path keyFile, _) when !Files.exists(keyFile) ->
          doubtful(
              "issuer",
              keyFile + " is not here, so new codes cannot keep a worker's PIN",
              "Copy the key to the issuing station only; terminals need none.");
      case Issuer.Pinned(_, Path keyFile, boolean plain) -> issuerFile(keyFile, plain);
    }
  }

  private void issuerFile(Path keyFile, boolean plain) {
    if (readableByOthers(keyFile)) {
      broken("issuer", keyFile + " can be read by others", "chmod 600 " + keyFile);
    } else if (plain) {
      doubtful(
          "issuer",
          "the key file is plain: a stolen card reveals PINs",
          "Create the key with a passphrase, unless this is a demonstration.");
    } else {
      healthy("issuer", keyFile.toString());
    }
  }

  private static boolean readableByOthers(Path file) {
    try {
      Set<PosixFilePermission> modes = Files.getPosixFilePermissions(file);
      return modes.contains(PosixFilePermission.GROUP_READ)
          || modes.contains(PosixFilePermission.OTHERS_READ);
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  private void camera(Camera camera) {
    if (camera.driver() == CameraDriver.MJPEG) {
      URI address;
      try {
        address = URI.create(camera.source());
      } catch (IllegalArgumentException malformed) {
        broken(camera.id(), camera.source() + " is not an address", "Write http://host:port/path.");
        return;
      }
      int port = address.getPort() >= 0 ? address.getPort() : 80;
      reachable(
          camera.id(), String.valueOf(address.getHost()), port, "Is the camera on the network?");
    } else {
      node(camera.id(), Path.of(camera.source()), "video");
    }
  }

  private void scanner(Scanner scanner) {
    node(
        scanner.id(),
        scanner.device(),
        switch (scanner.driver()) {
          case SERIAL -> "dialout";
          case KEYBOARD -> "input";
        });
  }

  private void printer(Printer printer) {
    switch (printer.link()) {
      case TCP -> {
        String[] parts = printer.address().split(":", -1);
        try {
          reachable(
              printer.id(),
              parts[0],
              parts.length > 1 ? Integer.parseInt(parts[1]) : 9100,
              "Is the printer switched on and on the network?");
        } catch (NumberFormatException malformed) {
          broken(printer.id(), printer.address() + " is not an address", "Write host:port.");
        }
      }
      case USB -> node(printer.id(), Path.of(printer.address()), "lp");
      case SERIAL -> node(printer.id(), Path.of(printer.address()), "dialout");
      case IPP -> {
        URI address = URI.create(printer.address());
        reachable(
            printer.id(),
            String.valueOf(address.getHost()),
            address.getPort() >= 0 ? address.getPort() : 631,
            "Is the printer switched on and on the network?");
      }
    }
  }

  private void node(String id, Path device, String group) {
    if (!Files.exists(device)) {
      broken(id, device + " does not exist", "Plug it in, or name another device.");
    } else if (!Files.isReadable(device)) {
      broken(id, device + " may not be opened", "Add the user to the group " + group + ".");
    } else {
      healthy(id, device.toString());
    }
  }

  private void reachable(String id, String host, int port, String remedy) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      healthy(id, host + ":" + port + " answers");
    } catch (IOException unreachable) {
      broken(id, host + ":" + port + " does not answer", remedy);
    }
  }

  private void readers(Configuration configuration) {
    if (configuration.devices().cameras().isEmpty()
        && configuration.devices().scanners().isEmpty()) {
      broken("readers", "no camera and no scanner", "Name at least one in the configuration.");
    }
  }

  private void healthy(String subject, String observation) {
    findings.add(new Finding.Healthy(subject, observation));
  }

  private void doubtful(String subject, String observation, String remedy) {
    findings.add(new Finding.Doubtful(subject, observation, remedy));
  }

  private void broken(String subject, String observation, String remedy) {
    findings.add(new Finding.Broken(subject, observation, remedy));
  }
}
