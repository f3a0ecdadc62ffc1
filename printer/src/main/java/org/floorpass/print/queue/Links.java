package org.floorpass.print.queue;

import java.util.function.LongSupplier;
import org.floorpass.print.link.DeviceLink;
import org.floorpass.print.link.LinkAddress;
import org.floorpass.print.link.PrinterLink;
import org.floorpass.print.link.SerialLink;
import org.floorpass.print.link.TcpLink;

/** Makes the way to a printer from its address. */
@FunctionalInterface
public interface Links {

  /** A link that is not open yet. */
  PrinterLink to(LinkAddress address);

  /** The real ones. */
  static Links real(LongSupplier ticker) {
    return address ->
        switch (address) {
          case LinkAddress.Tcp tcp -> new TcpLink(tcp, ticker);
          case LinkAddress.Device device -> new DeviceLink(device.device(), ticker);
          case LinkAddress.Serial serial -> new SerialLink(serial, ticker);
        };
  }
}
