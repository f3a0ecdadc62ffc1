package org.floorpass.print.language.brother;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.floorpass.print.language.OneByteStatus;
import org.floorpass.print.language.StatusConversation;
import org.floorpass.print.link.LinkConnection;
import org.floorpass.print.link.LinkConnection.Receiving;
import org.floorpass.print.status.Activity;
import org.floorpass.print.status.MediaReport;
import org.floorpass.print.status.PrinterFault;
import org.floorpass.print.status.PrinterStatus;

/**
 * The 32 bytes of {@code ESC i S}. Before a job they are asked for; during one the printer sends
 * them by itself and must not be asked (raster reference, "Status information request"). Confined
 * to one worker.
 */
final class BrotherStatus implements StatusConversation {
  private static final int FRAME_BYTES = 32;
  private static final byte[] FRAME_HEAD = {(byte) 0x80, 0x20};
  private static final byte[] QUERY = {BrotherLanguage.ESC, 'i', 'S'};

  /** A printing printer is left alone; frames are waited for in short turns. */
  private static final Duration TURN = Duration.ofMillis(200);

  private static final int ERRORS_1_AT = 8;
  private static final int ERRORS_2_AT = 9;
  private static final int WIDTH_AT = 10;
  private static final int LENGTH_AT = 17;
  private static final int TYPE_AT = 18;
  private static final int PHASE_AT = 19;

  private static final int TYPE_COMPLETED = 1;

  // Error information 1.
  private static final int NO_MEDIA = 0x01;
  private static final int END_OF_MEDIA = 0x02;
  private static final int CUTTER_JAM = 0x04;
  private static final int OTHERS_1 = 0xF8;
  // Error information 2.
  private static final int REPLACE_MEDIA = 0x01;
  private static final int COVER_OPEN = 0x10;
  private static final int CANNOT_FEED = 0x40;
  private static final int OTHERS_2 = 0xAE;

  @Override
  public PrinterStatus ask(LinkConnection connection) {
    return OneByteStatus.ask(
        connection, QUERY, reply -> reply.length >= FRAME_BYTES, BrotherStatus::judged);
  }

  @Override
  public PrinterStatus progress(LinkConnection connection) {
    return switch (connection.receive(reply -> reply.length >= FRAME_BYTES, TURN)) {
      case Receiving.Complete(byte[] frames) -> {
        PrinterStatus latest = working();
        for (int at = 0; at + FRAME_BYTES <= frames.length; at += FRAME_BYTES) {
          latest = judged(Arrays.copyOfRange(frames, at, at + FRAME_BYTES));
          boolean done =
              latest instanceof PrinterStatus.Ready ready && ready.activity() == Activity.DONE;
          if (done || latest instanceof PrinterStatus.Faulted) {
            break;
          }
        }
        yield latest;
      }
      case Receiving.Silent _ -> working();
      case Receiving.Broken(String cause) -> new PrinterStatus.Lost(cause);
    };
  }

  private static PrinterStatus working() {
    return new PrinterStatus.Ready(new MediaReport.Unknown(), Activity.WORKING);
  }

  static PrinterStatus judged(byte[] frame) {
    if (frame[0] != FRAME_HEAD[0] || frame[1] != FRAME_HEAD[1]) {
      return new PrinterStatus.Faulted(List.of(PrinterFault.OTHER));
    }
    List<PrinterFault> faults = new ArrayList<>();
    int one = frame[ERRORS_1_AT];
    int two = frame[ERRORS_2_AT];
    addIf(one, NO_MEDIA | END_OF_MEDIA, PrinterFault.MEDIA_EMPTY, faults);
    addIf(two, COVER_OPEN, PrinterFault.COVER_OPEN, faults);
    addIf(two, REPLACE_MEDIA, PrinterFault.MEDIA_NEEDED, faults);
    addIf(one, CUTTER_JAM, PrinterFault.MEDIA_JAM, faults);
    addIf(two, CANNOT_FEED, PrinterFault.MEDIA_JAM, faults);
    if (faults.isEmpty()) {
      addIf(one, OTHERS_1, PrinterFault.OTHER, faults);
      addIf(two, OTHERS_2, PrinterFault.OTHER, faults);
    }
    if (!faults.isEmpty()) {
      return new PrinterStatus.Faulted(faults);
    }
    int width = frame[WIDTH_AT] & 0xFF;
    MediaReport media =
        width == 0
            ? new MediaReport.Unknown()
            : new MediaReport.Millimetres(width, frame[LENGTH_AT] & 0xFF);
    Activity activity =
        frame[TYPE_AT] == TYPE_COMPLETED
            ? Activity.DONE
            : frame[PHASE_AT] == 1 ? Activity.WORKING : Activity.IDLE;
    return new PrinterStatus.Ready(media, activity);
  }

  private static void addIf(int status, int bits, PrinterFault fault, List<PrinterFault> faults) {
    if ((status & bits) != 0 && !faults.contains(fault)) {
      faults.add(fault);
    }
  }
}
