package org.floorpass.print.language;

import java.nio.charset.StandardCharsets;

/** Walks through a binary job for an inverse reader; every step past the end is an error. */
public final class StreamReader {
  private final byte[] stream;
  private int at;

  /** Begins at the first byte; does not copy. */
  public StreamReader(byte[] stream) {
    this.stream = stream;
  }

  /** True behind the last byte. */
  public boolean atEnd() {
    return at == stream.length;
  }

  /** The next byte, 0 to 255. */
  public int next() throws StreamFormatException {
    if (atEnd()) {
      throw new StreamFormatException("the job ends too early");
    }
    return stream[at++] & 0xFF;
  }

  /** The next byte without taking it; -1 behind the last. */
  public int peek() {
    return atEnd() ? -1 : stream[at] & 0xFF;
  }

  /** Takes bytes that must stand here. */
  public void expect(int... bytes) throws StreamFormatException {
    for (int each : bytes) {
      if (next() != each) {
        throw new StreamFormatException("another command stands where one was expected");
      }
    }
  }

  /** Takes ASCII text that must stand here. */
  public void expect(String ascii) throws StreamFormatException {
    for (byte each : ascii.getBytes(StandardCharsets.US_ASCII)) {
      expect(each & 0xFF);
    }
  }

  /** Copies bytes into a target. */
  public void take(byte[] target, int from, int count) throws StreamFormatException {
    if (count > stream.length - at) {
      throw new StreamFormatException("the job ends inside its dots");
    }
    System.arraycopy(stream, at, target, from, count);
    at += count;
  }

  /** A decimal number of at most six digits and the character behind it. */
  public int numberBefore(char end) throws StreamFormatException {
    int number = 0;
    for (int digits = 0; digits <= 6; digits++) {
      int each = next();
      if (each == end && digits > 0) {
        return number;
      }
      if (each < '0' || each > '9') {
        break;
      }
      number = number * 10 + each - '0';
    }
    throw new StreamFormatException("a number is missing");
  }

  /** Two bytes, low byte first. */
  public int little16() throws StreamFormatException {
    int low = next();
    return low | next() << 8;
  }

  /** Four bytes, low byte first. */
  public int little32() throws StreamFormatException {
    int low = little16();
    return low | little16() << 16;
  }

  /** Four bytes, high byte first. */
  public int big32() throws StreamFormatException {
    int value = 0;
    for (int index = 0; index < 4; index++) {
      value = value << 8 | next();
    }
    return value;
  }
}
