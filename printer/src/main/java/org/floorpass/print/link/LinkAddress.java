package org.floorpass.print.link;

import java.nio.file.Path;

/** Where a printer is. */
public sealed interface LinkAddress {

  /**
   * A raw TCP port, usually 9100.
   *
   * @param host name or address
   * @param port 1 to 65535
   */
  record Tcp(String host, int port) implements LinkAddress {
    public Tcp {
      if (host.isBlank() || port < 1 || port > 65_535) {
        throw new IllegalArgumentException("not a host and port: " + host + ":" + port);
      }
    }
  }

  /**
   * A character device of the kernel's usblp driver.
   *
   * @param device such as {@code /dev/usb/lp0}
   */
  record Device(Path device) implements LinkAddress {}

  /**
   * A serial line.
   *
   * @param device such as a link under {@code /dev/serial/by-id}
   * @param baud bits per second
   */
  record Serial(Path device, int baud) implements LinkAddress {}
}
