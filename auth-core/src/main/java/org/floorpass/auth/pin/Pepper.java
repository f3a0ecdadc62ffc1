package org.floorpass.auth.pin;

import java.util.Arrays;
import org.floorpass.auth.credential.Hkdf;
import org.floorpass.auth.id.Bytes;

/** A site secret of 256 bits that goes into every PIN key; lives as long as the process. */
public final class Pepper {
  private static final int PEPPER_BYTES = 32;
  private static final int ID_BYTES = 8;

  private final byte[] key;
  private final Bytes id;

  /** Copies 32 bytes. */
  public Pepper(byte[] key) {
    if (key.length != PEPPER_BYTES) {
      throw new IllegalArgumentException("A pepper has 32 bytes.");
    }
    this.key = key.clone();
    byte[] bytes = Hkdf.derive(this.key, new byte[0], "floorpass/pepper-id/1", ID_BYTES);
    this.id = Bytes.copyOf(bytes);
    Arrays.fill(bytes, (byte) 0);
  }

  /** Names the pepper in verifier rows; tells nothing about it. */
  public Bytes id() {
    return id;
  }

  byte[] key() {
    return key;
  }

  @Override
  public String toString() {
    return "Pepper[" + id.hex() + "]";
  }
}
