package org.floorpass.auth.administration;

import java.nio.file.Path;
import org.floorpass.auth.audit.AuditType;
import org.floorpass.auth.engine.Authorisation;
import org.floorpass.auth.engine.Engine;
import org.floorpass.auth.engine.Upkeep;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Operation;
import org.floorpass.auth.signin.SignInProtocol;

/** The facets, built once on one engine. Safe for several threads. */
public final class Administration {
  private final Desk desk;
  private final PendingProofs pending;
  private final PolicyAdministration policy;
  private final WorkerAdministration workers;
  private final GroupAdministration groups;
  private final MethodAdministration methods;
  private final TokenAdministration tokens;
  private final RoleAdministration roles;
  private final AdministratorAdministration administrators;
  private final TerminalAdministration terminals;
  private final AuditAdministration audit;
  private final TimeAdministration time;

  public Administration(Engine engine, SignInProtocol signIn, Upkeep upkeep) {
    Authorisation authorisation =
        new Authorisation(
            (session, worker) ->
                signIn
                    .sessions()
                    .find(session)
                    .filter(live -> live.worker().id().equals(worker))
                    .isPresent());
    this.desk = new Desk(engine, authorisation);
    this.pending = new PendingProofs(engine);
    this.policy = new PolicyAdministration(desk);
    this.workers = new WorkerAdministration(desk);
    this.groups = new GroupAdministration(desk);
    this.methods = new MethodAdministration(desk, signIn, pending);
    this.tokens = new TokenAdministration(desk);
    this.roles = new RoleAdministration(desk);
    this.administrators = new AdministratorAdministration(desk, roles);
    this.terminals = new TerminalAdministration(desk);
    this.audit = new AuditAdministration(desk, upkeep);
    this.time = new TimeAdministration(desk);
  }

  /** The authentication policy. */
  public PolicyAdministration policy() {
    return policy;
  }

  /** Workers. */
  public WorkerAdministration workers() {
    return workers;
  }

  /** Groups and their members. */
  public GroupAdministration groups() {
    return groups;
  }

  /** Methods: enrolment, codes, PINs. */
  public MethodAdministration methods() {
    return methods;
  }

  /** API tokens. */
  public TokenAdministration tokens() {
    return tokens;
  }

  /** Roles and the units that scope them. */
  public RoleAdministration roles() {
    return roles;
  }

  /** Administrators' accounts and the claim code. */
  public AdministratorAdministration administrators() {
    return administrators;
  }

  /** Terminals and the rules that demand something of them. */
  public TerminalAdministration terminals() {
    return terminals;
  }

  /** The audit. */
  public AuditAdministration audit() {
    return audit;
  }

  /** Trusted time. */
  public TimeAdministration time() {
    return time;
  }

  /** Writes a copy of the store to a file that does not exist yet. */
  public Outcome<Path> backUp(Caller caller, Path target) {
    Desk.Request request = Desk.Request.of(caller, Operation.BACK_UP);
    Outcome<Path> allowed =
        desk.change(
            request,
            (tx, moment) -> {
              desk.engine()
                  .trail()
                  .append(tx, moment, desk.event(tx, request, AuditType.BACKED_UP));
              return Outcome.done(target);
            });
    if (allowed instanceof Outcome.Done<Path>) {
      desk.engine().store().backUp(target);
    }
    return allowed;
  }

  /** Voids badges that nobody scanned back in time. */
  public void tick() {
    pending.tick();
  }
}
