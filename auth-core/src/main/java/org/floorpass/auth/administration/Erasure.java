package org.floorpass.auth.administration;

import java.util.Optional;
import java.util.UUID;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.engine.Engine;
import org.floorpass.auth.engine.PinSetter;
import org.floorpass.auth.id.Pseudonym;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.store.CodeRow;
import org.floorpass.auth.store.ErasureRow;
import org.floorpass.auth.store.MethodRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.TombstoneRow;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.time.Moment;

/** Takes methods and workers out of the store, leaving tombstones. Stateless. */
final class Erasure {
  private Erasure() {}

  /** Deletes a method: codes become tombstones, PIN and envelopes go. */
  static void deleteMethod(
      Engine engine,
      Transaction tx,
      MethodRow method,
      RevokeReason reason,
      Optional<Pseudonym> actor,
      Moment moment) {
    for (CodeRow code : PinSetter.liveCodes(tx, method.methodId())) {
      tx.table(Tables.CODE).update(code.revoked(moment.at(), actor, reason));
    }
    tx.table(Tables.PIN).delete(method.pinId());
    tx.table(Tables.RECOVERY_ENVELOPE).delete(method.methodId());
    tx.table(Tables.METHOD).delete(method.methodId());
    bury(engine, tx, Tables.METHOD.name(), method.methodId().value(), moment);
  }

  /** Destroys a worker: method, photo, memberships, roles, tokens, row and subject key. */
  static void erase(Engine engine, Transaction tx, WorkerId worker, Moment moment) {
    tx.table(Tables.METHOD)
        .where(Tables.METHOD_BY_WORKER, worker)
        .forEach(
            method ->
                deleteMethod(engine, tx, method, RevokeReason.ERASED, Optional.empty(), moment));
    var members = tx.table(Tables.GROUP_MEMBER);
    members.where(Tables.MEMBER_BY_WORKER, worker).forEach(members::delete);
    var units = tx.table(Tables.UNIT_MEMBER);
    units.where(Tables.UNIT_MEMBER_BY_WORKER, worker).forEach(units::delete);
    var grants = tx.table(Tables.GRANT);
    grants
        .where(Tables.GRANT_BY_PRINCIPAL, worker.value())
        .forEach(grant -> grants.delete(grant.grantId()));
    tx.table(Tables.WORKER)
        .find(worker)
        .ifPresent(
            row -> {
              tx.table(Tables.SUBJECT_KEY).delete(row.subjectKeyId());
              tx.table(Tables.ERASURE).insert(new ErasureRow(row.pseudonym(), moment.at()));
            });
    tx.table(Tables.PHOTO).delete(worker);
    tx.table(Tables.WORKER_CONTACT).delete(worker);
    tx.table(Tables.WORKER).delete(worker);
    bury(engine, tx, Tables.WORKER.name(), worker.value(), moment);
  }

  private static void bury(Engine engine, Transaction tx, String table, UUID id, Moment moment) {
    tx.table(Tables.TOMBSTONE)
        .insert(new TombstoneRow(table, id, moment.at(), engine.trail().origin().node()));
  }
}
