package org.floorpass.auth;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.floorpass.auth.administration.Administration;
import org.floorpass.auth.administration.AdministratorAdministration;
import org.floorpass.auth.administration.AuditAdministration;
import org.floorpass.auth.administration.GroupAdministration;
import org.floorpass.auth.administration.MethodAdministration;
import org.floorpass.auth.administration.Outcome;
import org.floorpass.auth.administration.PolicyAdministration;
import org.floorpass.auth.administration.RoleAdministration;
import org.floorpass.auth.administration.TerminalAdministration;
import org.floorpass.auth.administration.TimeAdministration;
import org.floorpass.auth.administration.TokenAdministration;
import org.floorpass.auth.administration.WorkerAdministration;
import org.floorpass.auth.audit.AuditEvent;
import org.floorpass.auth.audit.AuditType;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.credential.IssuerKey;
import org.floorpass.auth.credential.Parsed;
import org.floorpass.auth.engine.AuthSecrets;
import org.floorpass.auth.engine.AuthSettings;
import org.floorpass.auth.engine.Engine;
import org.floorpass.auth.engine.Machine;
import org.floorpass.auth.engine.Restoration;
import org.floorpass.auth.engine.Upkeep;
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
import org.floorpass.auth.signin.SignInProtocol;
import org.floorpass.auth.signin.SignOutReason;
import org.floorpass.auth.store.Store;
import org.floorpass.auth.time.Moment;

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
  /**
   * Covers the p99 of one hash and two commits on the slowest board that is supported, until the
   * site is calibrated.
   */
  private static final Duration VERDICT_DEADLINE = Duration.ofMillis(500);

  private final Engine engine;
  private final SignInProtocol signIn;
  private final Administration administration;
  private final Upkeep upkeep;

  private AuthCore(Engine engine) {
    this.engine = engine;
    this.signIn = new SignInProtocol(engine);
    this.upkeep = new Upkeep(engine);
    this.administration = new Administration(engine, signIn, upkeep);
  }

  /** Opens the core on a store, which it closes with itself. */
  public static AuthCore open(
      Store store, AuthSettings settings, Machine machine, AuthSecrets secrets) {
    return new AuthCore(new Engine(store, settings, machine, secrets));
  }

  /**
   * Opens the core on a copy of a backup, as the store to go on with: a new epoch, with the
   * revocations, attempts and erasures that the present store knows. Without a readable present all
   * codes are suspended ({@link MethodAdministration#suspended}).
   *
   * @param restored the copy; the core closes it with itself
   * @param present the store that it replaces, stays the caller's to close
   */
  public static AuthCore restore(
      Store restored,
      Optional<Store> present,
      AuthSettings settings,
      Machine machine,
      AuthSecrets secrets) {
    Restoration.Report report = Restoration.prepare(restored, present, settings, machine);
    AuthCore core = open(restored, settings, machine, secrets);
    core.recordRestored(report);
    return core;
  }

  private void recordRestored(Restoration.Report report) {
    Moment moment = engine.now();
    engine.write(
        tx -> {
          AuditEvent event =
              AuditEvent.success(AuditType.RESTORED, Source.COMMAND_LINE.code())
                  .noting(
                      "epoch="
                          + report.nodeEpoch()
                          + " revocations="
                          + report.reappliedRevocations()
                          + " suspended="
                          + report.suspendedCodes());
          engine.trail().append(tx, moment, event);
          return report;
        });
  }

  /**
   * Writes a consistent copy while everything goes on, and checks it. The copy is useless without
   * badges and issuer key; keep it all the same.
   *
   * @param target does not exist yet
   */
  public Outcome<Path> backUp(Caller caller, Path target) {
    return administration.backUp(caller, target);
  }

  /**
   * What this code is at this terminal, now. Costs a millisecond and no PIN attempt. The code stays
   * the caller's to close.
   */
  public Recognition recognise(BadgeCode code, TerminalId terminal) {
    return signIn.recognise(code, terminal);
  }

  /** Counts a scan that is no code of ours; one audit record per terminal and minute. */
  public void strangeScan(Parsed scan, TerminalId terminal) {
    if (scan instanceof Parsed.NotOurs || scan instanceof Parsed.Damaged) {
      signIn.strangeScan(terminal);
    }
  }

  /**
   * Judges a PIN. The attempt is durable before the comparison; a crash never gives it back. Takes
   * the recognised badge over: WrongPin gives it back for the next try, the ticket of
   * PinChangeRequired keeps it, otherwise it is closed on return. The PIN stays the caller's to
   * close.
   */
  public SignInOutcome signIn(Known known, Pin pin) {
    return signIn.signIn(known, pin);
  }

  /** Sets the new PIN that signIn asked for. The PIN stays the caller's to close. */
  public PinChangeOutcome changePin(PinChangeTicket ticket, Pin next) {
    return signIn.changePin(ticket, next);
  }

  /**
   * Activates a printed badge that was just read back. The station calls this only for its own job,
   * while that job is Printed or Uncertain.
   */
  public ProofOutcome prove(PendingProof pending) {
    return signIn.prove(pending);
  }

  /** Ends a session; ending it twice changes nothing. */
  public void signOut(SessionId session, SignOutReason reason) {
    signIn.signOut(session, reason);
  }

  /** The caller that a signed-in worker is at the station; judged anew in each operation. */
  public Caller caller(Session session, Source source) {
    return new Caller.Person(session.worker().id(), session.id(), source);
  }

  /**
   * Upkeep: checkpoints, the time floor, unproven codes. Call about once a second; it does nothing
   * most of the time.
   */
  public void tick() {
    signIn.tick();
    administration.tick();
    upkeep.tick();
  }

  /**
   * How long after the last digit a verdict is shown, whatever it is, so that its time tells
   * nothing; a multiple of 50 ms.
   */
  public Duration verdictDeadline() {
    return VERDICT_DEADLINE;
  }

  /** Opens the station: takes the issuer's private key over until {@link #closeIssuer()}. */
  public IssuerOpening openIssuer(IssuerKey key) {
    if (engine.settings().issuer().isEmpty()) {
      key.close();
      return IssuerOpening.NOT_CONFIGURED;
    }
    if (!engine.settings().issuer().get().equals(key.publicKey())) {
      key.close();
      return IssuerOpening.WRONG_KEY;
    }
    engine.issuer().open(key);
    record(AuditType.ISSUER_OPENED);
    return IssuerOpening.OPENED;
  }

  /** Closes the station and zeroes the issuer's key. */
  public void closeIssuer() {
    if (engine.issuer().close()) {
      record(AuditType.ISSUER_CLOSED);
    }
  }

  /** Whether codes that keep the PIN can be issued. */
  public boolean issuerOpen() {
    return engine.issuer().opened();
  }

  /** The authentication policy. */
  public PolicyAdministration policy() {
    return administration.policy();
  }

  /** Workers. */
  public WorkerAdministration workers() {
    return administration.workers();
  }

  /** Groups and their members. */
  public GroupAdministration groups() {
    return administration.groups();
  }

  /** Methods: enrolment, codes, PINs. */
  public MethodAdministration methods() {
    return administration.methods();
  }

  /** API tokens. */
  public TokenAdministration tokens() {
    return administration.tokens();
  }

  /** Roles and the units that scope them. */
  public RoleAdministration roles() {
    return administration.roles();
  }

  /** Administrators' accounts and the claim code. */
  public AdministratorAdministration administrators() {
    return administration.administrators();
  }

  /** Terminals and the rules that demand something of them. */
  public TerminalAdministration terminals() {
    return administration.terminals();
  }

  /** The audit. */
  public AuditAdministration audit() {
    return administration.audit();
  }

  /** Trusted time. */
  public TimeAdministration time() {
    return administration.time();
  }

  /**
   * The least time between two verdicts at a terminal: ten seconds while too many PINs failed
   * there, else zero. The caller spaces them; nothing is refused.
   */
  public Duration verdictPace(TerminalId terminal) {
    return signIn.verdictPace(terminal);
  }

  @Override
  public void close() {
    signIn.close();
    upkeep.checkpoint(engine.now());
    engine.close();
  }

  private void record(AuditType type) {
    Moment moment = engine.now();
    engine.write(
        tx -> {
          engine.trail().append(tx, moment, AuditEvent.success(type, Source.STATION.code()));
          return type;
        });
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
