package org.floorpass.print.language.zpl;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.floorpass.print.language.StatusConversation;
import org.floorpass.print.link.LinkConnection;
import org.floorpass.print.link.LinkConnection.Receiving;
import org.floorpass.print.link.LinkConnection.Sending;
import org.floorpass.print.status.Activity;
import org.floorpass.print.status.MediaReport;
import org.floorpass.print.status.PrinterFault;
import org.floorpass.print.status.PrinterStatus;

/**
 * {@code ~HQES} first, then {@code ~HS}: the guide's page of {@code ~HS} says that the printer
 * keeps silent while media or ribbon is out, the head is open or too hot. So a missing {@code ~HS}
 * is a fault, never an old printer. Confined to one worker.
 */
final class ZplStatus implements StatusConversation {
  /** A printer answers either query in a few milliseconds; both limits together stay below 1 s. */
  private static final Duration ERRORS_LIMIT = Duration.ofMillis(450);

  private static final Duration HOST_STATUS_LIMIT = Duration.ofMillis(450);

  private static final byte[] ERRORS_QUERY = "~HQES\r\n".getBytes(US_ASCII);
  private static final byte[] HOST_STATUS_QUERY = "~HS\r\n".getBytes(US_ASCII);

  private static final byte END = 3;

  /** Emulations without {@code ~HQ}: not asked again on the same connection's printer. */
  private boolean errorsUnderstood = true;

  @Override
  public PrinterStatus ask(LinkConnection connection) {
    connection.drain();
    if (errorsUnderstood) {
      switch (exchange(connection, ERRORS_QUERY, 1, ERRORS_LIMIT)) {
        case Receiving.Complete(byte[] reply) -> {
          Optional<List<PrinterFault>> faults = ZplReplies.errors(reply);
          if (faults.isPresent() && !faults.get().isEmpty()) {
            return new PrinterStatus.Faulted(faults.get());
          }
        }
        case Receiving.Silent _ -> {
          return withoutErrors(connection);
        }
        case Receiving.Broken(String cause) -> {
          return new PrinterStatus.Lost(cause);
        }
      }
    }
    return hostStatus(connection);
  }

  /** Silence to {@code ~HQES}: if {@code ~HS} is answered, the printer does not know the former. */
  private PrinterStatus withoutErrors(LinkConnection connection) {
    PrinterStatus status = hostStatus(connection);
    errorsUnderstood = !(status instanceof PrinterStatus.Ready);
    return status;
  }

  private PrinterStatus hostStatus(LinkConnection connection) {
    return switch (exchange(connection, HOST_STATUS_QUERY, 3, HOST_STATUS_LIMIT)) {
      case Receiving.Complete(byte[] reply) ->
          ZplReplies.hostStatus(reply)
              .map(ZplStatus::judged)
              .orElse(new PrinterStatus.Faulted(List.of(PrinterFault.OTHER)));
      case Receiving.Silent _ -> new PrinterStatus.Faulted(List.of(PrinterFault.UNREACHABLE));
      case Receiving.Broken(String cause) -> new PrinterStatus.Lost(cause);
    };
  }

  private static PrinterStatus judged(ZplReplies.HostStatus status) {
    List<PrinterFault> faults = status.faults();
    if (!faults.isEmpty()) {
      return new PrinterStatus.Faulted(faults);
    }
    boolean idle =
        status.formatsWaiting() == 0 && status.labelsRemaining() == 0 && !status.partialFormat();
    MediaReport media =
        status.labelLengthDots() > 0
            ? new MediaReport.LengthDots(status.labelLengthDots())
            : new MediaReport.Unknown();
    return new PrinterStatus.Ready(media, idle ? Activity.IDLE : Activity.WORKING);
  }

  private static Receiving exchange(
      LinkConnection connection, byte[] query, int frames, Duration limit) {
    return switch (connection.send(query)) {
      case Sending.Sent _ -> connection.receive(ends(frames), limit);
      case Sending.Broken broken -> new Receiving.Broken(broken.cause());
    };
  }

  private static Predicate<byte[]> ends(int frames) {
    return reply -> {
      int seen = 0;
      for (byte each : reply) {
        seen += each == END ? 1 : 0;
      }
      return seen >= frames;
    };
  }
}
