package org.floorpass.print.language;

/** A stream that a printer could not read. Its text never quotes the stream: that holds a code. */
public final class StreamFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says which rule is broken. */
  public StreamFormatException(String rule) {
    super(rule);
  }
}
