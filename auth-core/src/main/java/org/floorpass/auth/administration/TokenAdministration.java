package org.floorpass.auth.administration;

import java.util.List;
import org.floorpass.auth.id.TokenId;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Source;

/** API tokens: 256 random bits, stored as SHA-256. */
public final class TokenAdministration {
  /** Makes a token. A caller can give only roles that it holds itself. */
  public Outcome<IssuedToken> create(Caller caller, TokenOrder order) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Judges a bearer token (ASCII, without "Bearer "); the array stays the caller's to zero. */
  public TokenVerdict verify(byte[] token, Source source) {
    throw new UnsupportedOperationException("not yet");
  }

  /** All tokens, the newest first. */
  public Outcome<List<TokenView>> list(Caller caller) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Ends a token at once; ending it twice changes nothing. */
  public Outcome<TokenView> revoke(Caller caller, TokenId token) {
    throw new UnsupportedOperationException("not yet");
  }
}
