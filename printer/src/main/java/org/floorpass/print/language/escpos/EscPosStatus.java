package org.floorpass.print.language.escpos;

import java.util.ArrayList;
import java.util.List;
import org.floorpass.print.language.OneByteStatus;
import org.floorpass.print.language.StatusConversation;
import org.floorpass.print.link.LinkConnection;
import org.floorpass.print.status.Activity;
import org.floorpass.print.status.MediaReport;
import org.floorpass.print.status.PrinterFault;
import org.floorpass.print.status.PrinterStatus;

/**
 * Real-time status {@code DLE EOT 2, 3, 4} before a job; after it {@code GS r 1}, which waits its
 * turn behind the job in the receive buffer, so that its answer says that the job was worked off.
 * Confined to one worker.
 */
final class EscPosStatus implements StatusConversation {
  private static final byte DLE = 0x10;
  private static final byte EOT = 0x04;

  private static final byte[] QUERY = {DLE, EOT, 2, DLE, EOT, 3, DLE, EOT, 4};
  private static final byte[] IN_TURN = {EscPosLanguage.GS, 'r', 1};

  // Bits that are fixed in every real-time status byte: 1 and 4 set, 0 and 7 clear.
  private static final int FIXED_MASK = 0x93;
  private static final int FIXED = 0x12;

  private static final int COVER_OPEN = 0x04;
  private static final int CUTTER_ERROR = 0x08;
  private static final int UNRECOVERABLE = 0x20;
  private static final int TOO_HOT = 0x40;
  private static final int PAPER_END = 0x60;
  private static final int PAPER_END_IN_TURN = 0x0C;

  @Override
  public PrinterStatus ask(LinkConnection connection) {
    return OneByteStatus.ask(connection, QUERY, reply -> reply.length >= 3, EscPosStatus::judged);
  }

  @Override
  public PrinterStatus progress(LinkConnection connection) {
    PrinterStatus now = ask(connection);
    if (!(now instanceof PrinterStatus.Ready)) {
      return now;
    }
    PrinterStatus inTurn = OneByteStatus.ask(connection, IN_TURN, EscPosStatus::judgedInTurn);
    boolean stillPrinting =
        inTurn instanceof PrinterStatus.Faulted faulted
            && faulted.first() == PrinterFault.UNREACHABLE;
    return stillPrinting ? ready(Activity.WORKING) : inTurn;
  }

  static PrinterStatus judged(byte[] reply) {
    for (int index = 0; index < 3; index++) {
      if ((reply[index] & FIXED_MASK) != FIXED) {
        return new PrinterStatus.Faulted(List.of(PrinterFault.OTHER));
      }
    }
    List<PrinterFault> faults = new ArrayList<>();
    addIf(reply[2], PAPER_END, PrinterFault.MEDIA_EMPTY, faults);
    addIf(reply[0], COVER_OPEN, PrinterFault.COVER_OPEN, faults);
    addIf(reply[1], CUTTER_ERROR, PrinterFault.MEDIA_JAM, faults);
    addIf(reply[1], TOO_HOT, PrinterFault.OVERHEATED, faults);
    addIf(reply[1], UNRECOVERABLE, PrinterFault.OTHER, faults);
    return faults.isEmpty() ? ready(Activity.IDLE) : new PrinterStatus.Faulted(faults);
  }

  private static PrinterStatus judgedInTurn(int sensors) {
    return (sensors & PAPER_END_IN_TURN) != 0
        ? new PrinterStatus.Faulted(List.of(PrinterFault.MEDIA_EMPTY))
        : ready(Activity.DONE);
  }

  private static PrinterStatus ready(Activity activity) {
    return new PrinterStatus.Ready(new MediaReport.Unknown(), activity);
  }

  private static void addIf(int status, int bits, PrinterFault fault, List<PrinterFault> faults) {
    if ((status & bits) != 0) {
      faults.add(fault);
    }
  }
}
