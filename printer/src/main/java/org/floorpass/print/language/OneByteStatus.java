package org.floorpass.print.language;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.floorpass.print.link.LinkConnection;
import org.floorpass.print.link.LinkConnection.Receiving;
import org.floorpass.print.link.LinkConnection.Sending;
import org.floorpass.print.status.PrinterFault;
import org.floorpass.print.status.PrinterStatus;

/** A question of a few bytes whose answer is a short reply. Stateless. */
public final class OneByteStatus {
  /** All of these printers answer within milliseconds; silence after this is a fault. */
  private static final Duration LIMIT = Duration.ofMillis(900);

  private OneByteStatus() {}

  /** Asks and judges the first byte of the answer. */
  public static PrinterStatus ask(
      LinkConnection connection, byte[] query, IntFunction<PrinterStatus> judge) {
    return ask(
        connection, query, reply -> reply.length >= 1, reply -> judge.apply(reply[0] & 0xFF));
  }

  /** Asks and judges the whole answer; silence is the fault unreachable. */
  public static PrinterStatus ask(
      LinkConnection connection,
      byte[] query,
      Predicate<byte[]> complete,
      java.util.function.Function<byte[], PrinterStatus> judge) {
    connection.drain();
    return switch (connection.send(query)) {
      case Sending.Broken broken -> new PrinterStatus.Lost(broken.cause());
      case Sending.Sent _ ->
          switch (connection.receive(complete, LIMIT)) {
            case Receiving.Complete(byte[] reply) -> judge.apply(reply);
            case Receiving.Silent _ -> new PrinterStatus.Faulted(List.of(PrinterFault.UNREACHABLE));
            case Receiving.Broken(String cause) -> new PrinterStatus.Lost(cause);
          };
    };
  }
}
