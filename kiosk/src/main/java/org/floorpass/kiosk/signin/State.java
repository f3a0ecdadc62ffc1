package org.floorpass.kiosk.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.floorpass.auth.pin.Pin;
import org.floorpass.auth.pin.PinFault;
import org.floorpass.auth.signin.Known;
import org.floorpass.auth.signin.PinChangeTicket;
import org.floorpass.auth.signin.Session;

/**
 * What the terminal is doing. The simple name of each variant is its name on the wire. Removing one
 * is a compile error wherever it was handled.
 */
public sealed interface State {
  /** The name on the wire, in the journal and in tests. */
  default String wireName() {
    return getClass().getSimpleName();
  }

  /** Devices and store are being opened. */
  record Starting() implements State {}

  /** Ready for a badge. */
  record Idle() implements State {}

  /**
   * A badge is being looked up, or a proof scan recorded.
   *
   * @param attempt answers that carry another number are late
   */
  record Reading(long attempt) implements State {}

  /**
   * Not a badge that may go on.
   *
   * @param reason which text
   */
  record Unknown(UnknownReason reason) implements State {}

  /** Why a badge leads nowhere, as far as the screen may tell. */
  enum UnknownReason {
    /** No such code. Reads the same as {@link State.Revoked}. */
    INCORRECT,
    /** Somebody else's QR code. */
    NOT_OURS,
    /** Ours, but misread or damaged. */
    DAMAGED,
    /** The worker, terminal or time does not fit the rules. */
    NOT_ALLOWED_HERE,
    /** Printed and not confirmed, and this station does not have its job. */
    NOT_CONFIRMED,
    /** Something changed meanwhile. */
    SCAN_AGAIN
  }

  /**
   * Its time is over.
   *
   * @param what the badge or the temporary PIN
   */
  record Expired(ExpiredThing what) implements State {}

  /** What expired. */
  enum ExpiredThing {
    /** The badge. */
    BADGE,
    /** The temporary PIN: a supervisor resets it. */
    TEMPORARY_PIN
  }

  /**
   * Its time has not come.
   *
   * @param from when it will
   */
  record NotYetActive(Instant from) implements State {}

  /** Revoked; reads as {@link Unknown}. */
  record Revoked() implements State {}

  /**
   * The PIN takes no attempt.
   *
   * @param hold for how long
   * @param wrongPin whether the attempt just made brought it about
   */
  record Locked(Hold hold, boolean wrongPin) implements State {}

  /** How long a PIN is locked. */
  sealed interface Hold {
    /**
     * A wait.
     *
     * @param remaining counted from the moment the screen appeared
     */
    record Waiting(Duration remaining) implements Hold {}

    /** Until a supervisor unlocks it. */
    record Supervisor() implements Hold {}
  }

  /**
   * The badge is good; the PIN is being typed.
   *
   * @param known the badge's holder
   * @param entry digits so far
   * @param malformed whether OK was pressed with too few digits
   */
  record EnterPin(Known known, PinEntry entry, boolean malformed) implements State {}

  /**
   * The PIN is being verified or changed.
   *
   * @param attempt answers that carry another number are late
   */
  record Checking(long attempt) implements State {}

  /**
   * Wrong PIN, or something that must read the same.
   *
   * @param retry whether the person may try again
   */
  record WrongPin(Retry retry) implements State {}

  /** What follows a wrong PIN. */
  sealed interface Retry {
    /**
     * The pad is open.
     *
     * @param known the badge's holder
     * @param triesLeft before the hard stop, where the person may know
     */
    record Open(Known known, OptionalInt triesLeft) implements Retry {}

    /** Withdrawn: the badge must be shown again. */
    record Closed() implements Retry {}
  }

  /**
   * The PIN was right and must be changed; the person reads why.
   *
   * @param change what is being changed
   */
  record MustChangePin(Change change) implements State {}

  /**
   * The new PIN is being typed.
   *
   * @param change what is being changed
   * @param entry digits so far
   * @param fault what was wrong with the one before
   */
  record NewPin(Change change, PinEntry entry, Optional<NewPinFault> fault) implements State {}

  /**
   * The new PIN is being typed again.
   *
   * @param change what is being changed
   * @param first as typed the first time
   * @param entry digits so far
   */
  record ConfirmPin(Change change, Pin first, PinEntry entry) implements State {}

  /**
   * A PIN change under way.
   *
   * @param ticket proof that the old PIN was right
   * @param policy whether the policy's length rose; otherwise the PIN was temporary
   * @param minimumLength digits of the new PIN
   */
  record Change(PinChangeTicket ticket, boolean policy, int minimumLength) {}

  /** Why a new PIN was not taken. */
  sealed interface NewPinFault {
    /** The two were not the same. */
    record Different() implements NewPinFault {}

    /**
     * It breaks a rule.
     *
     * @param fault which
     */
    record Rule(PinFault fault) implements NewPinFault {}
  }

  /**
   * In.
   *
   * @param session of the person who signed in
   */
  record Welcome(Session session) implements State {}

  /**
   * A badge is with the printer.
   *
   * @param order opaque key of the badge order
   */
  record Printing(String order) implements State {}

  /**
   * The badge is in the slot.
   *
   * @param order opaque key of the badge order
   */
  record TakeBadge(String order) implements State {}

  /**
   * The fresh badge is to be shown to the reader.
   *
   * @param order opaque key of the badge order
   */
  record ScanBack(String order) implements State {}

  /** The fresh badge works now. */
  record Activated() implements State {}

  /**
   * Nobody can sign in.
   *
   * @param troubles for staff
   */
  record OutOfOrder(List<Equipment.Trouble> troubles) implements State {
    public OutOfOrder {
      troubles = List.copyOf(troubles);
    }
  }

  /** A supervisor works on the terminal. */
  record Maintenance() implements State {}
}
