package org.floorpass.auth.administration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.floorpass.auth.audit.AuditType;
import org.floorpass.auth.audit.PersonalField;
import org.floorpass.auth.audit.SubjectCipher;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.directory.WorkerChange;
import org.floorpass.auth.directory.WorkerOrder;
import org.floorpass.auth.engine.Authorisation;
import org.floorpass.auth.engine.Workers;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.Pseudonym;
import org.floorpass.auth.id.SubjectKeyId;
import org.floorpass.auth.id.UnitId;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Operation;
import org.floorpass.auth.store.SubjectKeyRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.store.UnitMemberRow;
import org.floorpass.auth.store.UnitRow;
import org.floorpass.auth.store.WorkerContactRow;
import org.floorpass.auth.store.WorkerRow;
import org.floorpass.auth.time.Moment;

/** Workers: made, found, listed, changed, erased. */
public final class WorkerAdministration {
  /** A page of the model's directory. */
  public static final int LARGEST_PAGE = 999;

  /** An appliance serves a plant; the limit keeps a runaway import from filling the card. */
  static final int MOST_WORKERS = 50_000;

  private final Desk desk;

  WorkerAdministration(Desk desk) {
    this.desk = desk;
  }

  /** Makes a worker; the name must be free. */
  public Outcome<Worker> create(Caller caller, WorkerOrder order) {
    Optional<Refusal.Invalid> fault = fault(order);
    if (fault.isPresent()) {
      return Outcome.refused(fault.get());
    }
    Desk.Request request = Desk.Request.of(caller, Operation.CREATE_WORKER);
    return desk.change(
        request,
        (tx, moment) -> {
          if (byName(tx, order.userPrincipalName()).isPresent()) {
            return Desk.conflict(Refusal.Conflict.NAME_TAKEN);
          }
          WorkerRow row = insert(tx, order, moment);
          record(tx, request, AuditType.WORKER_CREATED, row, moment);
          return Outcome.done(
              Workers.find(tx, row.workerId())
                  .orElseThrow(() -> new IllegalStateException("Just inserted.")));
        });
  }

  /** Finds by UUID or user principal name, whatever the case. */
  public Outcome<Worker> find(Caller caller, String idOrName) {
    return desk.look(
        selfOrScope(caller),
        (tx, moment) ->
            resolve(tx, idOrName)
                .filter(worker -> sees(tx, caller, worker.id(), moment))
                .map(Outcome::done)
                .orElse(Desk.notFound(Refusal.Thing.WORKER)));
  }

  /**
   * Workers by display name, a page at a time.
   *
   * @param search empty for all; otherwise the beginning of display name or principal name
   * @param offset how many to skip
   * @param limit at most 999
   */
  public Outcome<List<Worker>> list(Caller caller, String search, int offset, int limit) {
    if (offset < 0 || limit < 1 || limit > LARGEST_PAGE) {
      return Desk.invalid("limit", "A page has 1 to 999 workers.");
    }
    String wanted = Names.folded(search);
    return desk.look(
        Desk.Request.of(caller, Operation.READ_WORKERS),
        (tx, moment) ->
            Outcome.done(
                tx.table(Tables.WORKER).after(Optional.empty(), MOST_WORKERS).stream()
                    .flatMap(row -> Workers.find(tx, row.workerId()).stream())
                    .filter(worker -> begins(worker, wanted))
                    .filter(worker -> sees(tx, caller, worker.id(), moment))
                    .sorted(
                        Comparator.comparing((Worker worker) -> Names.folded(worker.displayName()))
                            .thenComparing(Worker::userPrincipalName))
                    .skip(offset)
                    .limit(limit)
                    .toList()));
  }

  /**
   * Changes what the change names.
   *
   * @param seenVersion {@link Worker#version()} as read; another version there is a conflict
   */
  public Outcome<Worker> change(
      Caller caller, WorkerId worker, long seenVersion, WorkerChange change) {
    Desk.Request request = Desk.Request.about(caller, Operation.CHANGE_WORKER, worker);
    return desk.change(
        request,
        (tx, moment) -> {
          Worker old =
              Workers.find(tx, worker)
                  .orElseThrow(() -> new IllegalStateException("The desk found the worker."));
          if (old.version() != seenVersion) {
            return Desk.conflict(Refusal.Conflict.CHANGED_MEANWHILE);
          }
          WorkerOrder next = merged(old, change);
          Optional<Refusal.Invalid> fault = fault(next);
          if (fault.isPresent()) {
            return Outcome.refused(fault.get());
          }
          Optional<WorkerId> holder = byName(tx, next.userPrincipalName());
          if (holder.isPresent() && !holder.get().equals(worker)) {
            return Desk.conflict(Refusal.Conflict.NAME_TAKEN);
          }
          WorkerRow row = update(tx, worker, next);
          record(tx, request, AuditType.WORKER_CHANGED, row, moment);
          return Outcome.done(Workers.find(tx, worker).orElse(old));
        });
  }

  /** Erases a worker: subject key, row, photo, method and codes; the audit chain stays valid. */
  public Outcome<WorkerId> erase(Caller caller, WorkerId worker) {
    Desk.Request request = Desk.Request.about(caller, Operation.ERASE_WORKER, worker);
    Outcome<WorkerId> outcome =
        desk.change(
            request,
            (tx, moment) -> {
              Erasure.erase(desk.engine(), tx, worker, moment);
              desk.engine()
                  .trail()
                  .append(tx, moment, desk.event(tx, request, AuditType.WORKER_ERASED));
              return Outcome.done(worker);
            });
    if (outcome instanceof Outcome.Done<WorkerId>) {
      desk.engine().store().truncateLog();
    }
    return outcome;
  }

  /** Whoever may read at least their own record gets in; what they see is judged per worker. */
  private static Desk.Request selfOrScope(Caller caller) {
    return new Desk.Request(caller, Operation.READ_WORKERS, caller.self());
  }

  private boolean sees(Transaction tx, Caller caller, WorkerId worker, Moment moment) {
    return desk.authorisation()
            .judge(tx, caller, Operation.READ_WORKERS, Optional.of(worker), moment)
        == Authorisation.Verdict.ALLOWED;
  }

  private WorkerRow insert(Transaction tx, WorkerOrder order, Moment moment) {
    var engine = desk.engine();
    WorkerId id = new WorkerId(engine.ids().next());
    Pseudonym pseudonym = engine.ids().nextPseudonym();
    SubjectKeyId keyId = new SubjectKeyId(engine.ids().next());
    byte[] key = new byte[SubjectCipher.KEY_BYTES];
    engine.machine().random().nextBytes(key);
    tx.table(Tables.SUBJECT_KEY)
        .insert(new SubjectKeyRow(keyId, pseudonym, Bytes.copyOf(key), moment.at()));
    java.util.Arrays.fill(key, (byte) 0);
    WorkerRow row =
        new WorkerRow(id, order.displayName(), order.language(), pseudonym, keyId, moment.at(), 1);
    tx.table(Tables.WORKER).insert(row);
    tx.table(Tables.WORKER_CONTACT).insert(contact(id, order, 1));
    join(tx, id, order.unit());
    return row;
  }

  private WorkerRow update(Transaction tx, WorkerId id, WorkerOrder next) {
    WorkerRow old =
        tx.table(Tables.WORKER)
            .find(id)
            .orElseThrow(() -> new IllegalStateException("The desk found the worker."));
    WorkerRow row =
        new WorkerRow(
            id,
            next.displayName(),
            next.language(),
            old.pseudonym(),
            old.subjectKeyId(),
            old.created(),
            old.rowVersion() + 1);
    tx.table(Tables.WORKER).update(row);
    var contacts = tx.table(Tables.WORKER_CONTACT);
    contacts
        .find(id)
        .ifPresent(contact -> contacts.update(contact(id, next, contact.rowVersion() + 1)));
    join(tx, id, next.unit());
    return row;
  }

  /** A worker's unit is a membership; a unit that is named for the first time is made. */
  private void join(Transaction tx, WorkerId worker, String unit) {
    var members = tx.table(Tables.UNIT_MEMBER);
    members.where(Tables.UNIT_MEMBER_BY_WORKER, worker).forEach(members::delete);
    if (unit.isEmpty()) {
      return;
    }
    UnitId id =
        tx.table(Tables.UNIT).where(Tables.UNIT_BY_NAME, Names.folded(unit)).stream()
            .findFirst()
            .map(UnitRow::unitId)
            .orElseGet(() -> newUnit(tx, unit));
    members.insert(new UnitMemberRow(id, worker));
  }

  private UnitId newUnit(Transaction tx, String name) {
    UnitId id = new UnitId(desk.engine().ids().next());
    tx.table(Tables.UNIT).insert(new UnitRow(id, name, Names.folded(name), 1));
    return id;
  }

  private void record(
      Transaction tx, Desk.Request request, AuditType type, WorkerRow row, Moment moment) {
    Map<Integer, String> personal =
        Workers.find(tx, row.workerId())
            .map(
                worker ->
                    Map.of(
                        PersonalField.USER_PRINCIPAL_NAME,
                        worker.userPrincipalName(),
                        PersonalField.DISPLAY_NAME,
                        worker.displayName()))
            .orElse(Map.of());
    desk.engine()
        .trail()
        .append(tx, moment, Desk.about(desk.event(tx, request, type), row), personal);
  }

  private static Optional<Worker> resolve(Transaction tx, String idOrName) {
    Optional<WorkerId> id;
    try {
      id = Optional.of(new WorkerId(UUID.fromString(idOrName)));
    } catch (IllegalArgumentException e) {
      id = byName(tx, idOrName);
    }
    return id.flatMap(some -> Workers.find(tx, some));
  }

  private static Optional<WorkerId> byName(Transaction tx, String name) {
    return tx
        .table(Tables.WORKER_CONTACT)
        .where(Tables.CONTACT_BY_NAME, Names.folded(name))
        .stream()
        .findFirst()
        .map(WorkerContactRow::workerId);
  }

  private static WorkerContactRow contact(WorkerId id, WorkerOrder order, long version) {
    return new WorkerContactRow(
        id,
        order.userPrincipalName(),
        Names.folded(order.userPrincipalName()),
        order.title(),
        order.unit(),
        version);
  }

  private static WorkerOrder merged(Worker old, WorkerChange change) {
    return new WorkerOrder(
        change.userPrincipalName().orElse(old.userPrincipalName()),
        change.displayName().orElse(old.displayName()),
        change.title().orElse(old.title()),
        change.unit().orElse(old.unit()),
        change.language().orElse(old.language()));
  }

  private static Optional<Refusal.Invalid> fault(WorkerOrder order) {
    return Names.principalFault(order.userPrincipalName())
        .or(() -> Names.nameFault("displayName", order.displayName()))
        .or(() -> Names.textFault("jobTitle", order.title()))
        .or(() -> Names.textFault("department", order.unit()))
        .or(() -> Names.languageFault(order.language()));
  }

  private static boolean begins(Worker worker, String wanted) {
    return Names.folded(worker.displayName()).startsWith(wanted)
        || Names.folded(worker.userPrincipalName()).startsWith(wanted);
  }
}
