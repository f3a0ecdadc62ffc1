package org.floorpass.auth.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.CodeState;
import org.floorpass.auth.store.CodeRow;
import org.floorpass.auth.store.PinRow;
import org.floorpass.auth.time.ClockTrust;
import org.floorpass.auth.time.Moment;

/** Judges codes and temporary PINs at a moment. Pure. */
public final class Codes {
  private Codes() {}

  /** How a code stands. */
  public static CodeState state(CodeRow row, Moment moment) {
    if (!row.live()) {
      return CodeState.REVOKED;
    }
    if (row.suspended()) {
      return CodeState.SUSPENDED;
    }
    if (!moment.at().isBefore(row.expiry())) {
      return CodeState.EXPIRED;
    }
    if (row.needsProof() && row.provenAt().isEmpty()) {
      return CodeState.AWAITING_PROOF;
    }
    return moment.at().isBefore(row.start()) ? CodeState.NOT_YET_ACTIVE : CodeState.ACTIVE;
  }

  /** Whether the clock is good enough for this code (credentials, time). */
  public static boolean timeSuffices(CodeRow row, Moment moment, AuthSettings.Unsynchronised rule) {
    if (moment.trust() == ClockTrust.SYNCHRONISED || moment.trust() == ClockTrust.BEHIND) {
      return true;
    }
    if (row.kind() == CodeKind.STANDARD) {
      return rule == AuthSettings.Unsynchronised.FLOOR;
    }
    // A temporary code counts only within this boot, by the monotonic clock.
    long spanMicros = ChronoUnit.MICROS.between(row.created(), row.expiry());
    long elapsedMicros = moment.monotonicMicros() - row.issuedMonotonicMicros();
    return row.issuedBootId().equals(moment.boot())
        && elapsedMicros >= 0
        && elapsedMicros < spanMicros;
  }

  /**
   * When a temporary PIN stops working: its time after the later of its making and the earliest
   * start among the codes; empty for a PIN of the worker's choice.
   */
  public static Optional<Instant> temporaryUntil(PinRow pin, List<CodeRow> liveCodes) {
    return pin.temporarySeconds()
        .map(
            seconds -> {
              Instant from =
                  liveCodes.stream()
                      .map(CodeRow::start)
                      .min(Instant::compareTo)
                      .filter(start -> start.isAfter(pin.updated()))
                      .orElse(pin.updated());
              return from.plusSeconds(seconds);
            });
  }
}
