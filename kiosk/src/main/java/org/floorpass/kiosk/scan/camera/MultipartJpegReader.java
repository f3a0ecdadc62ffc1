package org.floorpass.kiosk.scan.camera;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.floorpass.kiosk.scan.DeviceReason;

/**
 * Takes JPEGs out of a {@code multipart/x-mixed-replace} body (multipart: RFC 2046, section 5.1),
 * or out of JPEGs that merely follow each other, as {@code rpicam-vid --codec mjpeg} writes them.
 *
 * <p>A part with a Content-Length is taken by length. Otherwise the picture is found by its own
 * markers (ITU-T T.81, B.1): cameras disagree about boundaries more than about JPEG. One thread;
 * blocks as its stream does.
 */
final class MultipartJpegReader {
  /** A 12-megapixel JPEG of good quality; anything longer is not a picture stream. */
  static final int MAX_JPEG_BYTES = 8 << 20;

  /** Part headers are a few dozen bytes. */
  private static final int MAX_LINE_BYTES = 1024;

  /** What may stand between two pictures before this is no picture stream. */
  private static final int MAX_LINES_BETWEEN = 64;

  private static final int MARKER = 0xff;
  private static final int START_OF_IMAGE = 0xd8;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int START_OF_SCAN = 0xda;
  private static final int FIRST_RESTART = 0xd0;
  private static final int BUFFER_BYTES = 64 << 10;

  private final BufferedInputStream input;

  MultipartJpegReader(InputStream input) {
    this.input = new BufferedInputStream(input, BUFFER_BYTES);
  }

  /**
   * The next picture.
   *
   * @throws CameraFault if the stream ends, or is no picture stream
   * @throws IOException as the stream does, {@link java.net.SocketTimeoutException} included
   */
  byte[] next() throws IOException {
    int length = -1;
    for (int lines = 0; lines < MAX_LINES_BETWEEN; lines++) {
      input.mark(2);
      int first = readByte();
      int second = first == MARKER ? readByte() : -1;
      if (second == START_OF_IMAGE) {
        return length > 2 ? byLength(length) : byMarkers();
      }
      input.reset();
      String line = line();
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = parseLength(line.substring(line.indexOf(':') + 1).strip());
      }
    }
    throw new CameraFault(DeviceReason.NOT_A_CAMERA, "no JPEG between the parts");
  }

  private static int parseLength(String digits) throws CameraFault {
    try {
      int length = Integer.parseInt(digits);
      if (length < 0 || length > MAX_JPEG_BYTES) {
        throw new CameraFault(DeviceReason.CORRUPT, "a picture of impossible length");
      }
      return length;
    } catch (NumberFormatException noNumber) {
      return -1;
    }
  }

  private byte[] byLength(int length) throws IOException {
    byte[] jpeg = new byte[length];
    jpeg[0] = (byte) MARKER;
    jpeg[1] = (byte) START_OF_IMAGE;
    if (input.readNBytes(jpeg, 2, length - 2) < length - 2) {
      throw ended();
    }
    return jpeg;
  }

  /** Walks the segments up to the scan, then looks for the marker that ends it. */
  private byte[] byMarkers() throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream(BUFFER_BYTES);
    jpeg.write(MARKER);
    jpeg.write(START_OF_IMAGE);
    int marker = readMarker(jpeg);
    while (marker != END_OF_IMAGE) {
      copySegment(jpeg);
      marker = marker == START_OF_SCAN ? copyScan(jpeg) : readMarker(jpeg);
    }
    return jpeg.toByteArray();
  }

  private int readMarker(ByteArrayOutputStream jpeg) throws IOException {
    if (readByte() != MARKER) {
      throw new CameraFault(DeviceReason.CORRUPT, "no marker where a segment begins");
    }
    int marker = readByte();
    while (marker == MARKER) {
      marker = readByte();
    }
    jpeg.write(MARKER);
    jpeg.write(marker);
    return marker;
  }

  private void copySegment(ByteArrayOutputStream jpeg) throws IOException {
    int high = readByte();
    int low = readByte();
    int length = (high << 8 | low) - 2;
    if (length < 0) {
      throw new CameraFault(DeviceReason.CORRUPT, "a segment of negative length");
    }
    jpeg.write(high);
    jpeg.write(low);
    byte[] content = input.readNBytes(length);
    if (content.length < length) {
      throw ended();
    }
    jpeg.writeBytes(content);
    checkSize(jpeg);
  }

  /** Copies entropy-coded data up to and including the next real marker, which it returns. */
  private int copyScan(ByteArrayOutputStream jpeg) throws IOException {
    boolean afterMarker = false;
    while (true) {
      int value = readByte();
      jpeg.write(value);
      checkSize(jpeg);
      boolean stuffing = value == 0 || (value >= FIRST_RESTART && value < START_OF_IMAGE);
      if (afterMarker && !stuffing && value != MARKER) {
        return value;
      }
      afterMarker = value == MARKER;
    }
  }

  private static void checkSize(ByteArrayOutputStream jpeg) throws CameraFault {
    if (jpeg.size() > MAX_JPEG_BYTES) {
      throw new CameraFault(DeviceReason.CORRUPT, "a picture without end");
    }
  }

  private String line() throws IOException {
    byte[] line = new byte[MAX_LINE_BYTES];
    for (int length = 0; length < MAX_LINE_BYTES; length++) {
      int value = readByte();
      if (value == '\n') {
        return new String(line, 0, length, StandardCharsets.ISO_8859_1).strip();
      }
      line[length] = (byte) value;
    }
    throw new CameraFault(DeviceReason.NOT_A_CAMERA, "a header line without end");
  }

  private int readByte() throws IOException {
    int value = input.read();
    if (value < 0) {
      throw ended();
    }
    return value;
  }

  private static CameraFault ended() {
    return new CameraFault(DeviceReason.UNPLUGGED, "the stream has ended");
  }
}
