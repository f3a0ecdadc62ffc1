package org.floorpass.print.link;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * An open pipe to a printer. Confined to the worker's thread, but for {@link #close}, which any
 * thread may call and which ends a blocked call. Device trouble is a value, never thrown.
 */
public interface LinkConnection extends AutoCloseable {
  /** Longest reply kept: status replies have a few hundred bytes. */
  int LONGEST_REPLY_BYTES = 8_192;

  /** Sends all bytes, or says how far it came; bounded by the link's named stall limit. */
  Sending send(byte[] bytes);

  /**
   * Receives until the reply is complete, the time is over or the limit of bytes is reached.
   *
   * @param complete asked after each piece, with all bytes so far
   * @param atMost waited at most
   */
  Receiving receive(Predicate<byte[]> complete, Duration atMost);

  /** Throws away what has already arrived: answers to questions of an earlier owner. */
  void drain();

  /** Closes; later calls answer Broken. */
  @Override
  void close();

  /** What became of sending. */
  sealed interface Sending {
    /** All bytes are with the operating system or the printer. */
    record Sent() implements Sending {}

    /**
     * It broke.
     *
     * @param bytesOut bytes that may have reached the printer; zero only when surely none did
     * @param cause one clause for people
     */
    record Broken(long bytesOut, String cause) implements Sending {}
  }

  /** What became of receiving. */
  sealed interface Receiving {
    /** A complete reply. */
    record Complete(byte[] reply) implements Receiving {}

    /** Time over; what had come until then. */
    record Silent(byte[] soFar) implements Receiving {}

    /**
     * The connection broke.
     *
     * @param cause one clause for people
     */
    record Broken(String cause) implements Receiving {}
  }
}
