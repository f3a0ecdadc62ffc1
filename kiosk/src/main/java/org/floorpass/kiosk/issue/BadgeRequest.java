package org.floorpass.kiosk.issue;

import java.time.Instant;
import java.util.Optional;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.print.job.PrinterId;

/**
 * A badge that somebody asks for.
 *
 * @param user id or principal name of the worker
 * @param kind of its code
 * @param start empty: now
 * @param expiry empty: the policy's lifetime, or four hours for a temporary code
 * @param printer empty: the first one configured
 * @param reason why, which decides what becomes of the present code
 * @param pin whether the worker keeps the PIN; a first badge always gets a new one
 */
public record BadgeRequest(
    String user,
    CodeKind kind,
    Optional<Instant> start,
    Optional<Instant> expiry,
    Optional<PrinterId> printer,
    Reason reason,
    PinChoice pin) {

  /** Why a badge is asked for. */
  public enum Reason {
    /** There is no live code of that kind; refused if there is. */
    FIRST,
    /** The worker cannot find it. */
    LOST,
    /** Somebody else may have it. */
    STOLEN,
    /** It is damaged, or its print failed. */
    SPOILED;

    /** Why the present code ends, for the reasons that end one. */
    Optional<RevokeReason> revokes() {
      return switch (this) {
        case FIRST -> Optional.empty();
        case LOST -> Optional.of(RevokeReason.LOST);
        case STOLEN -> Optional.of(RevokeReason.STOLEN);
        case SPOILED -> Optional.of(RevokeReason.SPOILED);
      };
    }
  }

  /** What becomes of the PIN. */
  public enum PinChoice {
    /** It stays; needs the issuer's key open. */
    KEPT,
    /** A temporary one is generated; works with the issuer's key closed. */
    NEW
  }

  /** A first standard badge from now on. */
  public static BadgeRequest first(String user) {
    return new BadgeRequest(
        user,
        CodeKind.STANDARD,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Reason.FIRST,
        PinChoice.KEPT);
  }
}
