package org.floorpass.auth.audit;

/** What verifying an export came to. */
public sealed interface AuditVerdict {
  /**
   * Unbroken.
   *
   * @param records how many were read
   * @param checkpoints how many signatures hold
   * @param protectedRecords up to where a checkpoint vouches for everything, in records read
   */
  record Sound(long records, long checkpoints, long protectedRecords) implements AuditVerdict {}

  /**
   * Broken.
   *
   * @param line the first line that does not fit, from 1; the line after the last when the end is
   *     missing
   * @param sentence what is wrong with it
   */
  record Broken(long line, String sentence) implements AuditVerdict {}
}
