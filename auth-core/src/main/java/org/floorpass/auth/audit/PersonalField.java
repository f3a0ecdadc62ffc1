package org.floorpass.auth.audit;

import org.floorpass.auth.id.Bytes;

/**
 * A personal field of a record, as ciphertext: the chain's hash covers this, so destroying the
 * subject's key erases the field and leaves the chain valid.
 *
 * @param number which field (docs/formats.md)
 * @param sealed nonce (12 bytes), ciphertext, tag (16 bytes)
 */
public record PersonalField(int number, Bytes sealed) {
  /** The user principal name. */
  public static final int USER_PRINCIPAL_NAME = 1;

  /** The display name. */
  public static final int DISPLAY_NAME = 2;
}
