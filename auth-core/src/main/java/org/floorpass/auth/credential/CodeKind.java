package org.floorpass.auth.credential;

/** The two kinds of badge code; a method has at most one live code of each. */
public enum CodeKind {
  /** Lives 1 to 395 days; its expiry can be moved. */
  STANDARD(1),
  /** Lives 1 to 12 hours; never edited. */
  TEMPORARY(2);

  private final int wire;

  CodeKind(int wire) {
    this.wire = wire;
  }

  /** The kind as one byte in envelopes and rows (docs/formats.md). */
  public int wire() {
    return wire;
  }

  /** Reads the one-byte form. */
  public static CodeKind ofWire(int wire) {
    return switch (wire) {
      case 1 -> STANDARD;
      case 2 -> TEMPORARY;
      default -> throw new IllegalArgumentException("No code kind " + wire + ".");
    };
  }
}
