package org.floorpass.sim.printer;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * Cuts a stream of bytes into the pieces that a command reader asks for. The reader says what it
 * wants next and is called once the whole piece is there, so that how the host cuts the stream into
 * writes cannot matter. Not safe for several threads.
 */
public final class Intake {
  /** What a reader wants next. */
  public sealed interface Want {}

  /**
   * So many bytes.
   *
   * @param bytes at least 0; the reader bounds it
   */
  public record Count(int bytes, Function<byte[], Want> then) implements Want {}

  /**
   * All bytes up to the first that ends the piece, that one included, or {@code maximum} bytes
   * without an end, whichever comes first.
   */
  public record Until(IntPredicate end, int maximum, Function<byte[], Want> then) implements Want {}

  /** So many bytes thrown away: what an oversized or refused command carries. */
  public record Skip(long bytes, Supplier<Want> then) implements Want {}

  private static final int FIRST_CAPACITY = 256;

  private final Supplier<Want> start;
  private Want want;
  private byte[] gathered = new byte[FIRST_CAPACITY];
  private int size;
  private long skipped;

  /** An intake whose reader begins, and begins again after {@link #reset}, with {@code start}. */
  public Intake(Supplier<Want> start) {
    this.start = start;
    this.want = start.get();
  }

  /** One byte of the host; calls the reader as often as pieces are complete. */
  public void accept(byte next) {
    switch (want) {
      case Skip ignored -> skipped++;
      case Count ignored -> gather(next);
      case Until ignored -> gather(next);
    }
    while (complete(next)) {
      byte[] piece = Arrays.copyOf(gathered, size);
      size = 0;
      skipped = 0;
      want =
          switch (want) {
            case Skip skip -> skip.then().get();
            case Count count -> count.then().apply(piece);
            case Until until -> until.then().apply(piece);
          };
      if (gathered.length > 64 * FIRST_CAPACITY) {
        gathered = new byte[FIRST_CAPACITY];
      }
    }
  }

  /** Forgets a piece that is not complete and begins anew. */
  public void reset() {
    size = 0;
    skipped = 0;
    want = start.get();
  }

  /** Whether a piece has begun and is not complete. */
  public boolean inside() {
    return size > 0 || skipped > 0;
  }

  private void gather(byte next) {
    if (size == gathered.length) {
      gathered = Arrays.copyOf(gathered, 2 * size);
    }
    gathered[size++] = next;
  }

  private boolean complete(byte last) {
    return switch (want) {
      case Skip skip -> skipped >= skip.bytes();
      case Count count -> size >= count.bytes();
      case Until until -> size > 0 && (until.end().test(last & 0xff) || size >= until.maximum());
    };
  }
}
