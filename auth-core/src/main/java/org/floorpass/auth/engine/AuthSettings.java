package org.floorpass.auth.engine;

import java.time.Duration;
import java.util.Optional;
import org.floorpass.auth.credential.IssuerPublicKey;
import org.floorpass.auth.pin.Argon2Cost;

/**
 * What a site decides; values only, bounds are checked here.
 *
 * @param issuer the pinned public key of the issuing station; without it no code can be issued that
 *     keeps a PIN
 * @param lockout thresholds
 * @param temporaryPin how long a temporary PIN works, 1 hour to 30 days
 * @param proof how long a printed badge may wait for its proof scan, 1 minute to 24 hours
 * @param unsynchronised what holds while the clock was not synchronised since boot
 * @param argon2 the cost of new verifiers
 */
public record AuthSettings(
    Optional<IssuerPublicKey> issuer,
    Lockout lockout,
    Duration temporaryPin,
    Duration proof,
    Unsynchronised unsynchronised,
    Argon2Cost argon2) {

  public AuthSettings {
    within("temporaryPin", temporaryPin, Duration.ofHours(1), Duration.ofHours(720));
    within("proof", proof, Duration.ofMinutes(1), Duration.ofHours(24));
  }

  /** The defaults of the product: 3 free tries, stop at 10, 24 hours, 30 minutes, floor. */
  public static AuthSettings defaults(Optional<IssuerPublicKey> issuer) {
    return new AuthSettings(
        issuer,
        Lockout.defaults(),
        Duration.ofHours(24),
        Duration.ofMinutes(30),
        Unsynchronised.FLOOR,
        Argon2Cost.defaults());
  }

  private static void within(String name, Duration value, Duration least, Duration most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          name + " must be " + least.toMinutes() + " to " + most.toMinutes() + " minutes.");
    }
  }

  /** Judgement of standard codes while the clock was not synchronised since boot. */
  public enum Unsynchronised {
    /** By the stored floor and monotonic time. */
    FLOOR,
    /** Not at all. */
    REFUSE
  }

  /**
   * When a PIN stops taking attempts; never off.
   *
   * @param freeTries 1 to 10 failures before the first wait
   * @param hardStop 3 to 10 failures in a row before only a supervisor helps
   */
  public record Lockout(int freeTries, int hardStop) {
    public Lockout {
      if (hardStop < 3 || hardStop > 10) {
        throw new IllegalArgumentException("hardStop must be 3 to 10 tries.");
      }
      if (freeTries < 1 || freeTries > hardStop) {
        throw new IllegalArgumentException("freeTries must be 1 to hardStop tries.");
      }
    }

    /** Three free tries, the stop at ten. */
    public static Lockout defaults() {
      return new Lockout(3, 10);
    }
  }
}
