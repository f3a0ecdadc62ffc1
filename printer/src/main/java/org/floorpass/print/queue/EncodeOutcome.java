package org.floorpass.print.queue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.floorpass.print.check.SizeFault;

/** One badge turned into a printer's bytes without a printer. */
public sealed interface EncodeOutcome {

  /** The stream, already decoded back and read. It holds a badge code: close it. */
  final class Encoded implements EncodeOutcome, AutoCloseable {
    private final byte[] stream;
    private final byte[] preview;
    private final String summary;

    /** Takes ownership of both arrays. */
    public Encoded(byte[] stream, byte[] preview, String summary) {
      this.stream = stream;
      this.preview = preview;
      this.summary = summary;
    }

    /** Number of bytes for the printer. */
    public int length() {
      return stream.length;
    }

    /** One line for people: dots, module size, quiet zone. */
    public String summary() {
      return summary;
    }

    /** Writes the printer's bytes. */
    public void writeStream(OutputStream target) throws IOException {
      target.write(stream);
    }

    /** Writes the badge as PNG, one pixel a device dot, as a person holds it. */
    public void writePreview(OutputStream target) throws IOException {
      target.write(preview);
    }

    @Override
    public void close() {
      Arrays.fill(stream, (byte) 0);
      Arrays.fill(preview, (byte) 0);
    }
  }

  /**
   * The check refuses: exit 2 on the command line.
   *
   * @param faults at least one
   */
  record Refused(List<SizeFault> faults) implements EncodeOutcome {}

  /**
   * Language, stock and resolution do not go together.
   *
   * @param sentence for people
   */
  record NotOffered(String sentence) implements EncodeOutcome {}
}
