package org.floorpass.auth.signin;

/** Recognition and sign-in (docs/formats.md says what is stored). */
public final class SignInProtocol {
  SignInProtocol() {}
}
