package org.floorpass.sim.demo;

/** The configuration of the made-up site, as a person would write it. */
final class SiteText {
  private SiteText() {}

  static String yaml(Folder folder, Ports ports) {
    return """
        # A made-up site with simulated devices; written by the demo.
        profile: developer
        site: { name: Demo plant, language: en, timeZone: Europe/Berlin }
        data: "%s"
        listen:
          face: { address: 127.0.0.1, port: %d }
          local: { enabled: true, port: %d }
          secure: { enabled: true, address: 127.0.0.1, port: %d }
        terminal: { id: terminal-1, name: Line 1 }
        cameras:
          - { id: camera-1, driver: mjpeg, source: "http://127.0.0.1:%d/cameras/camera-1/stream" }
        scanners:
          - { id: scanner-1, driver: serial, device: "%s", baud: 9600 }
        printers:
          - { id: printer-1, language: zpl, link: tcp, address: "127.0.0.1:%d", dotsPerInch: 203, stock: zebra-4x2 }
        """
        .formatted(
            folder.data(),
            ports.face(),
            ports.local(),
            ports.secure(),
            ports.bench(),
            folder.scanner(),
            ports.printer());
  }
}
