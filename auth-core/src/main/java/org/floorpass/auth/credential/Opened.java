package org.floorpass.auth.credential;

/** What trying to open an envelope gave. */
public sealed interface Opened {
  /**
   * It opened: the key is right.
   *
   * @param userKey the 32 bytes inside; closed by the receiver
   */
  record Key(SecretBytes userKey) implements Opened {}

  /** Wrong key, wrong context, or damaged; nothing tells which. */
  record NotOpened() implements Opened {}
}
