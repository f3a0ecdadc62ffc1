package org.floorpass.auth.administration;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.floorpass.auth.audit.AuditType;
import org.floorpass.auth.directory.Group;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.engine.Workers;
import org.floorpass.auth.id.GroupId;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Operation;
import org.floorpass.auth.store.GroupMemberRow;
import org.floorpass.auth.store.GroupRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.TombstoneRow;
import org.floorpass.auth.store.Transaction;

/** Groups and their members, for policy targets and terminal rules. */
public final class GroupAdministration {
  /** A site names teams and lines; more is an import gone wrong. */
  static final int MOST_GROUPS = 10_000;

  private final Desk desk;

  GroupAdministration(Desk desk) {
    this.desk = desk;
  }

  /** Makes a group; the name must be free. */
  public Outcome<Group> create(Caller caller, String name) {
    Optional<Refusal.Invalid> fault = Names.nameFault("displayName", name);
    if (fault.isPresent()) {
      return Outcome.refused(fault.get());
    }
    Desk.Request request = Desk.Request.of(caller, Operation.CHANGE_GROUPS);
    return desk.change(
        request,
        (tx, moment) -> {
          if (byName(tx, name).isPresent()) {
            return Desk.conflict(Refusal.Conflict.NAME_TAKEN);
          }
          GroupRow row =
              new GroupRow(new GroupId(desk.engine().ids().next()), name, Names.folded(name), 1);
          tx.table(Tables.GROUP).insert(row);
          desk.engine()
              .trail()
              .append(
                  tx,
                  moment,
                  desk.event(tx, request, AuditType.GROUP_CREATED).with(row.groupId().value()));
          return Outcome.done(group(row));
        });
  }

  /** Finds by UUID or name, whatever the case. */
  public Outcome<Group> find(Caller caller, String idOrName) {
    return desk.look(
        Desk.Request.of(caller, Operation.READ_GROUPS),
        (tx, moment) ->
            resolve(tx, idOrName)
                .map(row -> Outcome.done(group(row)))
                .orElse(Desk.notFound(Refusal.Thing.GROUP)));
  }

  /** All groups by name. */
  public Outcome<List<Group>> list(Caller caller) {
    return desk.look(
        Desk.Request.of(caller, Operation.READ_GROUPS),
        (tx, moment) ->
            Outcome.done(
                tx.table(Tables.GROUP).after(Optional.empty(), MOST_GROUPS).stream()
                    .sorted(Comparator.comparing(GroupRow::nameFolded))
                    .map(GroupAdministration::group)
                    .toList()));
  }

  /** Deletes a group with its memberships; policy targets that name it cover nobody. */
  public Outcome<Group> delete(Caller caller, GroupId group) {
    Desk.Request request = Desk.Request.of(caller, Operation.CHANGE_GROUPS);
    return desk.change(
        request,
        (tx, moment) -> {
          Optional<GroupRow> row = tx.table(Tables.GROUP).find(group);
          if (row.isEmpty()) {
            return Desk.notFound(Refusal.Thing.GROUP);
          }
          var members = tx.table(Tables.GROUP_MEMBER);
          members.where(Tables.MEMBER_BY_GROUP, group).forEach(members::delete);
          tx.table(Tables.GROUP).delete(group);
          tx.table(Tables.TOMBSTONE)
              .insert(
                  new TombstoneRow(
                      Tables.GROUP.name(),
                      group.value(),
                      moment.at(),
                      desk.engine().trail().origin().node()));
          desk.engine()
              .trail()
              .append(
                  tx, moment, desk.event(tx, request, AuditType.GROUP_DELETED).with(group.value()));
          return Outcome.done(group(row.get()));
        });
  }

  /** Adds a member; adding twice is the same as once. */
  public Outcome<Group> add(Caller caller, GroupId group, WorkerId worker) {
    return member(caller, group, worker, AuditType.MEMBER_ADDED);
  }

  /** Removes a member; removing a stranger changes nothing. */
  public Outcome<Group> remove(Caller caller, GroupId group, WorkerId worker) {
    return member(caller, group, worker, AuditType.MEMBER_REMOVED);
  }

  /** The members by display name. */
  public Outcome<List<Worker>> members(Caller caller, GroupId group) {
    return desk.look(
        Desk.Request.of(caller, Operation.READ_GROUPS),
        (tx, moment) -> {
          if (tx.table(Tables.GROUP).find(group).isEmpty()) {
            return Desk.notFound(Refusal.Thing.GROUP);
          }
          return Outcome.done(
              tx.table(Tables.GROUP_MEMBER).where(Tables.MEMBER_BY_GROUP, group).stream()
                  .flatMap(member -> Workers.find(tx, member.workerId()).stream())
                  .sorted(Comparator.comparing(worker -> Names.folded(worker.displayName())))
                  .toList());
        });
  }

  private Outcome<Group> member(Caller caller, GroupId group, WorkerId worker, AuditType change) {
    Desk.Request request = Desk.Request.about(caller, Operation.CHANGE_GROUPS, worker);
    return desk.change(
        request,
        (tx, moment) -> {
          Optional<GroupRow> row = tx.table(Tables.GROUP).find(group);
          if (row.isEmpty()) {
            return Desk.notFound(Refusal.Thing.GROUP);
          }
          GroupMemberRow member = new GroupMemberRow(group, worker);
          var members = tx.table(Tables.GROUP_MEMBER);
          boolean present = members.find(member).isPresent();
          boolean wanted = change == AuditType.MEMBER_ADDED;
          if (present != wanted) {
            if (wanted) {
              members.insert(member);
            } else {
              members.delete(member);
            }
            desk.engine()
                .trail()
                .append(tx, moment, desk.event(tx, request, change).with(group.value()));
          }
          return Outcome.done(group(row.get()));
        });
  }

  private static Optional<GroupRow> resolve(Transaction tx, String idOrName) {
    try {
      return tx.table(Tables.GROUP).find(new GroupId(UUID.fromString(idOrName)));
    } catch (IllegalArgumentException e) {
      return byName(tx, idOrName);
    }
  }

  private static Optional<GroupRow> byName(Transaction tx, String name) {
    return tx.table(Tables.GROUP).where(Tables.GROUP_BY_NAME, Names.folded(name)).stream()
        .findFirst();
  }

  private static Group group(GroupRow row) {
    return new Group(row.groupId(), row.name());
  }
}
