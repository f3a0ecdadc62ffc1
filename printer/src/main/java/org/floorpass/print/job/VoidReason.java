package org.floorpass.print.job;

import java.util.Arrays;
import java.util.Optional;

/** Why an order will never be printed. */
public enum VoidReason {
  /** The box restarted before a byte was sent; the code was in memory only. */
  RESTARTED("restarted", "The station restarted before this badge was printed. Issue a new one."),
  /** The printer's fault lasted longer than a code is kept in memory. */
  HELD_TOO_LONG("held-too-long", "The printer was not ready in time. Issue a new badge."),
  /** A person settled an uncertain job: nothing usable came out. */
  SETTLED("settled", "Declared not printed. Issue a new badge."),
  /** Withdrawn before a byte was sent. */
  WITHDRAWN("withdrawn", "Withdrawn before it was printed."),
  /** The stream did not read back as the badge it was made from. */
  UNREADABLE("unreadable", "The badge could not be composed faithfully. Nothing was printed.");

  private final String word;
  private final String plain;

  VoidReason(String word, String plain) {
    this.word = word;
    this.plain = plain;
  }

  /** The stable word in the API and the store. */
  public String word() {
    return word;
  }

  /** One sentence for people. */
  public String plain() {
    return plain;
  }

  /** The reason of a word. */
  public static Optional<VoidReason> ofWord(String word) {
    return Arrays.stream(values()).filter(reason -> reason.word.equals(word)).findFirst();
  }
}
