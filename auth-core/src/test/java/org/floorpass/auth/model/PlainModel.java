package org.floorpass.auth.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Floorpass should do with one worker's badge and PIN, written down plainly: no keys, no rows,
 * no transactions. Time is seconds that pass on both clocks.
 */
final class PlainModel {
  static final int FREE_TRIES = 3;
  static final int HARD_STOP = 10;
  static final long TEMPORARY_PIN_SECONDS = Duration.ofHours(24).toSeconds();

  long now;
  boolean enabled = true;
  int pinLength = 8;
  boolean issuerOpen = true;
  Optional<Method> method = Optional.empty();
  final List<Code> everIssued = new ArrayList<>();

  static final class Code {
    final String digits;
    final boolean standard;
    final long start;
    final long expiry;
    boolean live = true;

    Code(String digits, boolean standard, long start, long expiry) {
      this.digits = digits;
      this.standard = standard;
      this.start = start;
      this.expiry = expiry;
    }
  }

  static final class Method {
    String pin;
    boolean temporary = true;
    long pinSet;
    long failures;
    long waitSeconds;
    long waitStart;
    int unlocks;
    long sinceUnlock;

    Method(String pin, long now) {
      set(pin, true, now);
    }

    final void set(String newPin, boolean isTemporary, long now) {
      pin = newPin;
      temporary = isTemporary;
      pinSet = now;
      failures = 0;
      waitSeconds = 0;
      unlocks = 0;
      sinceUnlock = 0;
    }

    boolean stopped() {
      return unlocks > 0 ? sinceUnlock >= 3 : failures >= HARD_STOP;
    }

    boolean waiting(long now) {
      return unlocks == 0 && failures > 0 && now < waitStart + waitSeconds;
    }

    void begin(long now) {
      failures++;
      sinceUnlock++;
      long steps = failures - FREE_TRIES;
      waitSeconds = unlocks > 0 || steps < 0 ? 0 : Math.min(3_600, 30L << steps);
      waitStart = now;
    }

    void succeed() {
      failures = 0;
      unlocks = 0;
    }

    void reboot(long now) {
      waitStart = waitSeconds > 0 ? now : waitStart;
    }
  }

  enum Expected {
    REVOKED,
    EXPIRED,
    NOT_ALLOWED,
    LOCKED,
    ASKS_FOR_PIN
  }

  Expected recognise(Code code) {
    if (!code.live) {
      return Expected.REVOKED;
    }
    if (now >= code.expiry) {
      return Expected.EXPIRED;
    }
    if (!enabled) {
      return Expected.NOT_ALLOWED;
    }
    Method mine = method.orElseThrow();
    return mine.stopped() || mine.waiting(now) ? Expected.LOCKED : Expected.ASKS_FOR_PIN;
  }

  Optional<Code> live(boolean standard) {
    return everIssued.stream().filter(code -> code.live && code.standard == standard).findFirst();
  }

  boolean active(boolean standard) {
    return live(standard).filter(code -> now < code.expiry).isPresent();
  }

  void endAll() {
    everIssued.forEach(code -> code.live = false);
    method = Optional.empty();
  }

  boolean temporaryPinOver() {
    Method mine = method.orElseThrow();
    long from =
        everIssued.stream()
            .filter(code -> code.live)
            .mapToLong(code -> code.start)
            .min()
            .orElse(mine.pinSet);
    return mine.temporary && now >= Math.max(from, mine.pinSet) + TEMPORARY_PIN_SECONDS;
  }
}
