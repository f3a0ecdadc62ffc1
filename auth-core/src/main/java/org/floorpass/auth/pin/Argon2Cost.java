package org.floorpass.auth.pin;

/**
 * The cost of an Argon2id hash (RFC 9106), one lane.
 *
 * @param memoryKibibytes memory in KiB
 * @param passes iterations
 */
public record Argon2Cost(int memoryKibibytes, int passes) {
  /** The algorithm's own floor for one lane (RFC 9106 section 3.1). */
  private static final int LEAST_KIBIBYTES = 8;

  /** The appliance's heap is 128 MB. */
  private static final int MOST_KIBIBYTES = 65_536;

  private static final int MOST_PASSES = 64;

  public Argon2Cost {
    if (memoryKibibytes < LEAST_KIBIBYTES || memoryKibibytes > MOST_KIBIBYTES) {
      throw new IllegalArgumentException("Argon2 memory must be 8 to 65536 KiB.");
    }
    if (passes < 1 || passes > MOST_PASSES) {
      throw new IllegalArgumentException("Argon2 passes must be 1 to 64.");
    }
  }

  /** OWASP's minimum, 19 MiB and two passes (Password Storage Cheat Sheet). */
  public static Argon2Cost defaults() {
    return new Argon2Cost(19_456, 2);
  }

  /** Whether a hash at this cost takes more work than at the other. */
  public boolean exceeds(Argon2Cost other) {
    return (long) memoryKibibytes * passes > (long) other.memoryKibibytes * other.passes;
  }
}
