package org.floorpass.auth.administration;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.floorpass.auth.audit.AuditType;
import org.floorpass.auth.directory.Unit;
import org.floorpass.auth.id.AdministratorId;
import org.floorpass.auth.id.GrantId;
import org.floorpass.auth.id.UnitId;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Grant;
import org.floorpass.auth.role.Operation;
import org.floorpass.auth.role.Role;
import org.floorpass.auth.store.GrantRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.store.UnitRow;
import org.floorpass.auth.time.Moment;

/** Roles of workers and administrators, and the units that scope them. */
public final class RoleAdministration {
  /** Bounds lists; a plant has a few dozen people with roles. */
  static final int MOST_GRANTS = 10_000;

  private final Desk desk;

  RoleAdministration(Desk desk) {
    this.desk = desk;
  }

  /** Gives a worker a role; giving it twice is the same as once. */
  public Outcome<Grant> give(Caller caller, WorkerId worker, Role role, Optional<UnitId> unit) {
    return give(
        Desk.Request.about(caller, Operation.CHANGE_ROLES, worker), worker.value(), role, unit);
  }

  /** Gives an administrator's account a role. */
  public Outcome<Grant> give(
      Caller caller, AdministratorId administrator, Role role, Optional<UnitId> unit) {
    return give(Desk.Request.of(caller, Operation.CHANGE_ROLES), administrator.value(), role, unit);
  }

  private Outcome<Grant> give(
      Desk.Request request, UUID principal, Role role, Optional<UnitId> unit) {
    if ((role == Role.FRONTLINE_MANAGER) != unit.isPresent()) {
      return Desk.invalid("unit", "A frontline manager has a unit, and nobody else has.");
    }
    return desk.change(
        request,
        (tx, moment) -> {
          if (unit.isPresent() && tx.table(Tables.UNIT).find(unit.get()).isEmpty()) {
            return Desk.notFound(Refusal.Thing.UNIT);
          }
          if (!known(tx, principal)) {
            return Desk.notFound(Refusal.Thing.ADMINISTRATOR);
          }
          Optional<GrantRow> same =
              tx.table(Tables.GRANT).where(Tables.GRANT_BY_PRINCIPAL, principal).stream()
                  .filter(row -> row.role() == role && row.unitId().equals(unit))
                  .findFirst();
          if (same.isPresent()) {
            return Outcome.done(grant(same.get()));
          }
          GrantRow row = insert(tx, request, principal, role, unit, moment);
          desk.engine()
              .trail()
              .append(
                  tx,
                  moment,
                  desk.event(tx, request, AuditType.ROLE_GIVEN)
                      .with(principal)
                      .because(role.name()));
          return Outcome.done(grant(row));
        });
  }

  GrantRow insert(
      Transaction tx,
      Desk.Request request,
      UUID principal,
      Role role,
      Optional<UnitId> unit,
      Moment moment) {
    GrantRow row =
        new GrantRow(
            new GrantId(desk.engine().ids().next()),
            principal,
            role,
            unit,
            desk.authorisation().pseudonym(tx, request.caller()),
            moment.at());
    tx.table(Tables.GRANT).insert(row);
    return row;
  }

  /** Takes a role away; refused when nobody could give roles any more. */
  public Outcome<Grant> take(Caller caller, GrantId grant) {
    Desk.Request request = Desk.Request.of(caller, Operation.CHANGE_ROLES);
    return desk.change(
        request,
        (tx, moment) -> {
          Optional<GrantRow> row = tx.table(Tables.GRANT).find(grant);
          if (row.isEmpty()) {
            return Desk.notFound(Refusal.Thing.ROLE_GRANT);
          }
          if (row.get().role() == Role.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR
              && privileged(tx) == 1) {
            return Desk.conflict(Refusal.Conflict.LAST_ADMINISTRATOR);
          }
          tx.table(Tables.GRANT).delete(grant);
          desk.engine()
              .trail()
              .append(
                  tx,
                  moment,
                  desk.event(tx, request, AuditType.ROLE_TAKEN)
                      .with(row.get().principalId())
                      .because(row.get().role().name()));
          return Outcome.done(grant(row.get()));
        });
  }

  /** All roles that were given. */
  public Outcome<List<Grant>> list(Caller caller) {
    return desk.look(
        Desk.Request.of(caller, Operation.READ_ROLES),
        (tx, moment) ->
            Outcome.done(
                tx.table(Tables.GRANT).after(Optional.empty(), MOST_GRANTS).stream()
                    .sorted(Comparator.comparing(GrantRow::created))
                    .map(RoleAdministration::grant)
                    .toList()));
  }

  /** The caller's units by name, all for the unscoped; workers join them by their unit's name. */
  public Outcome<List<Unit>> units(Caller caller) {
    return desk.look(
        Desk.Request.of(caller, Operation.READ_WORKERS),
        (tx, moment) ->
            Outcome.done(
                tx.table(Tables.UNIT).after(Optional.empty(), MOST_GRANTS).stream()
                    .filter(row -> desk.authorisation().sees(tx, caller, row.unitId()))
                    .sorted(Comparator.comparing(UnitRow::nameFolded))
                    .map(row -> new Unit(row.unitId(), row.name()))
                    .toList()));
  }

  /** How many people can give roles. */
  static long privileged(Transaction tx) {
    return tx.table(Tables.GRANT).after(Optional.empty(), MOST_GRANTS).stream()
        .filter(row -> row.role() == Role.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR)
        .count();
  }

  private static boolean known(Transaction tx, UUID principal) {
    return tx.table(Tables.WORKER).find(new WorkerId(principal)).isPresent()
        || tx.table(Tables.ADMINISTRATOR).find(new AdministratorId(principal)).isPresent();
  }

  private static Grant grant(GrantRow row) {
    return new Grant(row.grantId(), row.principalId(), row.role(), row.unitId(), row.created());
  }
}
