package org.floorpass.auth;

import java.time.Duration;
import org.floorpass.auth.administration.GroupAdministration;
import org.floorpass.auth.administration.MethodAdministration;
import org.floorpass.auth.administration.PolicyAdministration;
import org.floorpass.auth.administration.TokenAdministration;
import org.floorpass.auth.administration.WorkerAdministration;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.credential.IssuerKey;
import org.floorpass.auth.credential.Parsed;
import org.floorpass.auth.engine.AuthSecrets;
import org.floorpass.auth.engine.AuthSettings;
import org.floorpass.auth.engine.Machine;
import org.floorpass.auth.id.SessionId;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.pin.Pin;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Source;
import org.floorpass.auth.signin.Known;
import org.floorpass.auth.signin.PendingProof;
import org.floorpass.auth.signin.PinChangeOutcome;
import org.floorpass.auth.signin.PinChangeTicket;
import org.floorpass.auth.signin.ProofOutcome;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.auth.signin.Session;
import org.floorpass.auth.signin.SignInOutcome;
import org.floorpass.auth.signin.SignOutReason;
import org.floorpass.auth.store.Store;

/**
 * The embedded identity core: recognises badges, signs workers in, and administers methods, workers
 * and the policy, all on one store with one audit chain.
 *
 * <p>Safe for several threads. Starts none: writes are serialised on the calling thread, and calls
 * that hash a PIN ({@link #signIn}, {@link #changePin}, some of {@link #methods()}) take a fraction
 * of a second of the caller's processor, outside any transaction. Lost storage is thrown as {@code
 * StoreException}; everything else that can be foreseen is a sealed outcome.
 */
public final class AuthCore implements AutoCloseable {
  /** Opens the core on a store, which it closes with itself. */
  public static AuthCore open(
      Store store, AuthSettings settings, Machine machine, AuthSecrets secrets) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * What this code is at this terminal, now. Costs a millisecond and no PIN attempt. The code stays
   * the caller's to close.
   */
  public Recognition recognise(BadgeCode code, TerminalId terminal) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Counts a scan that is no code of ours; one audit record per terminal and minute. */
  public void strangeScan(Parsed scan, TerminalId terminal) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Judges a PIN. The attempt is durable before the comparison; a crash never gives it back. Takes
   * the recognised badge over: WrongPin gives it back for the next try, the ticket of
   * PinChangeRequired keeps it, otherwise it is closed on return. The PIN stays the caller's to
   * close.
   */
  public SignInOutcome signIn(Known known, Pin pin) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Sets the new PIN that signIn asked for. The PIN stays the caller's to close. */
  public PinChangeOutcome changePin(PinChangeTicket ticket, Pin next) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Activates a printed badge that was just read back. The station calls this only for its own job,
   * while that job is Printed or Uncertain.
   */
  public ProofOutcome prove(PendingProof pending) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Ends a session; ending it twice changes nothing. */
  public void signOut(SessionId session, SignOutReason reason) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The caller that a signed-in worker is at the station; judged anew in each operation. */
  public Caller caller(Session session, Source source) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Upkeep: checkpoints, the time floor, unproven codes. Call about once a second; it does nothing
   * most of the time.
   */
  public void tick() {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * How long after the last digit a verdict is shown, whatever it is, so that its time tells
   * nothing; a multiple of 50 ms.
   */
  public Duration verdictDeadline() {
    throw new UnsupportedOperationException("not yet");
  }

  /** Opens the station: takes the issuer's private key over until {@link #closeIssuer()}. */
  public IssuerOpening openIssuer(IssuerKey key) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Closes the station and zeroes the issuer's key. */
  public void closeIssuer() {
    throw new UnsupportedOperationException("not yet");
  }

  /** Whether codes that keep the PIN can be issued. */
  public boolean issuerOpen() {
    throw new UnsupportedOperationException("not yet");
  }

  /** The authentication policy. */
  public PolicyAdministration policy() {
    throw new UnsupportedOperationException("not yet");
  }

  /** Workers. */
  public WorkerAdministration workers() {
    throw new UnsupportedOperationException("not yet");
  }

  /** Groups and their members. */
  public GroupAdministration groups() {
    throw new UnsupportedOperationException("not yet");
  }

  /** Methods: enrolment, codes, PINs. */
  public MethodAdministration methods() {
    throw new UnsupportedOperationException("not yet");
  }

  /** API tokens. */
  public TokenAdministration tokens() {
    throw new UnsupportedOperationException("not yet");
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException("not yet");
  }

  /** What opening the station came to. */
  public enum IssuerOpening {
    OPENED,
    /** The key is not the one pinned in the configuration. */
    WRONG_KEY,
    /** The configuration pins no issuer key. */
    NOT_CONFIGURED
  }
}
