package org.floorpass.auth.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.floorpass.auth.id.Pseudonym;
import org.floorpass.auth.id.TokenId;
import org.floorpass.auth.id.UnitId;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Operation;
import org.floorpass.auth.role.Permissions;
import org.floorpass.auth.role.Role;
import org.floorpass.auth.store.AdministratorRow;
import org.floorpass.auth.store.GrantRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.TokenRoleRow;
import org.floorpass.auth.store.TokenRow;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.store.UnitMemberRow;
import org.floorpass.auth.store.WorkerRow;
import org.floorpass.auth.time.Moment;

/**
 * Judges a caller inside the operation's own transaction, from rows alone: a revoked token, an
 * ended session or a role taken away works at once. Default deny. Safe for several threads.
 */
public final class Authorisation {
  /** What everybody may do with their own record. */
  private static final Set<Operation> OWN =
      Set.of(Operation.READ_METHOD, Operation.READ_WORKERS, Operation.UPDATE_OWN_PIN);

  private final LiveSessions sessions;

  public Authorisation(LiveSessions sessions) {
    this.sessions = sessions;
  }

  /** The answer to one caller, operation and target. */
  public enum Verdict {
    ALLOWED,
    DENIED,
    /** The target lies outside the caller's scope: it does not exist for this caller. */
    HIDDEN
  }

  /**
   * Judges.
   *
   * @param target the worker it is about, where there is one
   */
  public Verdict judge(
      Transaction tx,
      Caller caller,
      Operation operation,
      Optional<WorkerId> target,
      Moment moment) {
    if (caller instanceof Caller.Console) {
      return Verdict.ALLOWED;
    }
    if (!alive(tx, caller, moment)) {
      return Verdict.DENIED;
    }
    if (target.isPresent() && target.equals(caller.self()) && OWN.contains(operation)) {
      return Verdict.ALLOWED;
    }
    boolean scopedOnly = false;
    for (Role role : roles(tx, caller)) {
      if (!Permissions.allows(role, operation)) {
        continue;
      }
      if (covers(tx, caller, role, operation, target)) {
        return Verdict.ALLOWED;
      }
      scopedOnly |= role == Role.FRONTLINE_MANAGER;
    }
    return scopedOnly && target.isPresent() ? Verdict.HIDDEN : Verdict.DENIED;
  }

  /** The roles of a caller, without their scopes. */
  public Set<Role> roles(Transaction tx, Caller caller) {
    return switch (caller) {
      case Caller.Console() -> Set.of(Role.values());
      case Caller.Application application -> tokenRoles(tx, application.token());
      case Caller.Delegated delegated -> tokenRoles(tx, delegated.token());
      case Caller.Person person -> granted(tx, person.worker().value());
      case Caller.Administrator administrator -> granted(tx, administrator.administrator().value());
    };
  }

  /** The units that a caller's frontline role covers; empty for unscoped callers. */
  public Set<UnitId> units(Transaction tx, Caller caller) {
    Optional<UUID> principal =
        caller instanceof Caller.Administrator(var id, var source)
            ? Optional.of(id.value())
            : caller.self().map(WorkerId::value);
    return principal.stream()
        .flatMap(id -> grants(tx, id).stream())
        .filter(grant -> grant.role() == Role.FRONTLINE_MANAGER)
        .flatMap(grant -> grant.unitId().stream())
        .collect(Collectors.toSet());
  }

  /** Whether a caller that may read workers sees a unit: its own ones, or all without a scope. */
  public boolean sees(Transaction tx, Caller caller, UnitId unit) {
    boolean unscoped =
        roles(tx, caller).stream()
            .anyMatch(
                role ->
                    role != Role.FRONTLINE_MANAGER
                        && Permissions.allows(role, Operation.READ_WORKERS));
    return unscoped || units(tx, caller).contains(unit);
  }

  /** Whether a worker holds any role and so may only be touched by the privileged. */
  public static boolean privileged(Transaction tx, WorkerId worker) {
    return !grants(tx, worker.value()).isEmpty();
  }

  /** Who a caller is in the audit; empty for the command line. */
  public Optional<Pseudonym> pseudonym(Transaction tx, Caller caller) {
    return switch (caller) {
      case Caller.Console() -> Optional.empty();
      case Caller.Application application -> token(tx, application.token());
      case Caller.Delegated delegated -> worker(tx, delegated.worker());
      case Caller.Person person -> worker(tx, person.worker());
      case Caller.Administrator administrator ->
          tx.table(Tables.ADMINISTRATOR)
              .find(administrator.administrator())
              .map(AdministratorRow::pseudonym);
    };
  }

  private boolean alive(Transaction tx, Caller caller, Moment moment) {
    return switch (caller) {
      case Caller.Console() -> true;
      case Caller.Application application -> tokenLive(tx, application.token(), moment);
      case Caller.Delegated delegated ->
          tokenLive(tx, delegated.token(), moment)
              && tx.table(Tables.WORKER).find(delegated.worker()).isPresent();
      case Caller.Person person -> sessions.live(person.session(), person.worker());
      case Caller.Administrator administrator ->
          tx.table(Tables.ADMINISTRATOR)
              .find(administrator.administrator())
              .filter(row -> row.disabledAt().isEmpty())
              .isPresent();
    };
  }

  private boolean covers(
      Transaction tx, Caller caller, Role role, Operation operation, Optional<WorkerId> target) {
    if (target.isEmpty()) {
      return true;
    }
    WorkerId worker = target.get();
    return switch (role) {
      case PRIVILEGED_AUTHENTICATION_ADMINISTRATOR, GLOBAL_READER -> true;
      case AUTHENTICATION_ADMINISTRATOR -> reads(operation) || !privileged(tx, worker);
      case FRONTLINE_MANAGER -> !privileged(tx, worker) && inUnits(tx, caller, worker);
      case AUTHENTICATION_POLICY_ADMINISTRATOR, AUDITOR -> true;
    };
  }

  private boolean inUnits(Transaction tx, Caller caller, WorkerId worker) {
    Set<UnitId> wanted = new HashSet<>();
    for (UnitMemberRow row :
        tx.table(Tables.UNIT_MEMBER).where(Tables.UNIT_MEMBER_BY_WORKER, worker)) {
      wanted.add(row.unitId());
    }
    wanted.retainAll(units(tx, caller));
    return !wanted.isEmpty();
  }

  private static boolean reads(Operation operation) {
    return operation == Operation.READ_WORKERS || operation == Operation.READ_METHOD;
  }

  private static boolean tokenLive(Transaction tx, TokenId id, Moment moment) {
    return tx.table(Tables.TOKEN).find(id).map(row -> live(row, moment)).orElse(false);
  }

  /** Whether a token may be used at a moment. */
  public static boolean live(TokenRow row, Moment moment) {
    return row.revokedAt().isEmpty() && moment.at().isBefore(row.expiry());
  }

  private static Set<Role> tokenRoles(Transaction tx, TokenId id) {
    return tx.table(Tables.TOKEN_ROLE).where(Tables.ROLE_BY_TOKEN, id).stream()
        .map(TokenRoleRow::role)
        .collect(Collectors.toSet());
  }

  private static Set<Role> granted(Transaction tx, UUID principal) {
    return grants(tx, principal).stream().map(GrantRow::role).collect(Collectors.toSet());
  }

  private static List<GrantRow> grants(Transaction tx, UUID principal) {
    return tx.table(Tables.GRANT).where(Tables.GRANT_BY_PRINCIPAL, principal);
  }

  private static Optional<Pseudonym> token(Transaction tx, TokenId id) {
    return tx.table(Tables.TOKEN).find(id).map(TokenRow::pseudonym);
  }

  private static Optional<Pseudonym> worker(Transaction tx, WorkerId id) {
    return tx.table(Tables.WORKER).find(id).map(WorkerRow::pseudonym);
  }
}
