package org.floorpass.kiosk.signin;

import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.signin.PinChangeOutcome;
import org.floorpass.auth.signin.ProofOutcome;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.auth.signin.SignInOutcome;

/** Whatever happens to the terminal. Secrets in an event belong to the step that takes it. */
public sealed interface Event {
  /** Everything is opened that can be. */
  record Started() implements Event {}

  /**
   * A badge is in view or was scanned.
   *
   * @param code its code
   * @param mark which badge it is, for telling repeats
   * @param atNanos monotonic ticker
   */
  record BadgeSeen(BadgeCode code, Mark mark, long atNanos) implements Event {}

  /**
   * A QR code is in view that cannot be one of our badges as it is.
   *
   * @param damaged ours, but misread or damaged; otherwise somebody else's
   * @param atNanos monotonic ticker
   */
  record OtherCodeSeen(boolean damaged, long atNanos) implements Event {}

  /**
   * The badge of an attempt was looked up.
   *
   * @param attempt the number that {@link Effect.Recognise} carried
   * @param recognition what it is
   */
  record Recognised(long attempt, Recognition recognition) implements Event {}

  /**
   * The verdict on a PIN, released at the fixed deadline.
   *
   * @param attempt the number that {@link Effect.SignIn} carried
   * @param outcome the verdict
   */
  record PinJudged(long attempt, SignInOutcome outcome) implements Event {}

  /**
   * The result of a PIN change.
   *
   * @param attempt the number that {@link Effect.ChangePin} carried
   * @param change back from the effect
   * @param outcome the result
   */
  record PinChanged(long attempt, State.Change change, PinChangeOutcome outcome) implements Event {}

  /**
   * The result of a proof scan.
   *
   * @param attempt the number that {@link Effect.Prove} carried
   * @param outcome what it did
   */
  record ProofJudged(long attempt, Proof outcome) implements Event {}

  /** What became of a badge that was scanned back. */
  sealed interface Proof {
    /**
     * The station has its job and recorded the scan.
     *
     * @param outcome of the store
     */
    record Recorded(ProofOutcome outcome) implements Proof {}

    /** This station did not print it, or not far enough. */
    record NotOurJob() implements Proof {}
  }

  /**
   * An effect could not be performed: a bug, or the store is lost.
   *
   * @param attempt the number it carried
   */
  record EffectFailed(long attempt) implements Event {}

  /**
   * A key was pressed.
   *
   * @param key which
   */
  record KeyPressed(Key key) implements Event {}

  /**
   * A key was pressed on a screen that says which one it was; a late key of a former person's
   * screen is dropped.
   *
   * @param key which
   * @param screen the number of the screen
   */
  record KeyPressedOn(Key key, long screen) implements Event {}

  /** The deadline of the present state is over. */
  record DeadlinePassed() implements Event {}

  /**
   * A device or the store changed.
   *
   * @param device as it is now
   */
  record EquipmentChanged(Equipment.Device device) implements Event {}

  /** A supervisor starts working on the terminal. */
  record MaintenanceBegan() implements Event {}

  /** The supervisor is done. */
  record MaintenanceEnded() implements Event {}

  /**
   * A badge goes to this terminal's printer.
   *
   * @param order opaque key of the badge order
   */
  record PrintingBegan(String order) implements Event {}

  /**
   * It came out.
   *
   * @param order opaque key of the badge order
   */
  record BadgePrinted(String order) implements Event {}

  /**
   * It did not, or nobody knows.
   *
   * @param order opaque key of the badge order
   */
  record PrintingStopped(String order) implements Event {}

  /**
   * Somebody chose a language on the idle screen.
   *
   * @param tag BCP 47
   */
  record LanguageChosen(String tag) implements Event {}
}
