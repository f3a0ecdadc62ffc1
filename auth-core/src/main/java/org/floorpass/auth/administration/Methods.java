package org.floorpass.auth.administration;

import java.util.Optional;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.engine.PinSetter;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.store.CodeRow;
import org.floorpass.auth.store.MethodRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.Transaction;

/** Finds methods and their codes. Stateless. */
final class Methods {
  private Methods() {}

  static Optional<MethodRow> of(Transaction tx, WorkerId worker) {
    return tx.table(Tables.METHOD).where(Tables.METHOD_BY_WORKER, worker).stream().findFirst();
  }

  /** The code of that kind that is not revoked, expired or not. */
  static Optional<CodeRow> live(Transaction tx, MethodRow method, CodeKind kind) {
    return PinSetter.liveCodes(tx, method.methodId()).stream()
        .filter(row -> row.kind() == kind)
        .findFirst();
  }
}
