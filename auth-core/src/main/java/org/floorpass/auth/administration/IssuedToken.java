package org.floorpass.auth.administration;

import org.floorpass.auth.credential.SecretBytes;

/** A freshly made API token, handed out once; closing zeroes it. */
public final class IssuedToken implements AutoCloseable {
  private final TokenView view;
  private final SecretBytes text;

  IssuedToken(TokenView view, SecretBytes text) {
    this.view = view;
    this.text = text;
  }

  /** The token as lists show it. */
  public TokenView view() {
    return view;
  }

  /** The token as ASCII bytes (base64url, no padding): the live array, zeroed by close. */
  public byte[] text() {
    return text.reveal();
  }

  @Override
  public void close() {
    text.close();
  }

  @Override
  public String toString() {
    return "IssuedToken[" + view.id() + "]";
  }
}
