package org.floorpass.auth.engine;

import java.util.Optional;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.store.WorkerContactRow;
import org.floorpass.auth.store.WorkerRow;

/** Reads workers from their rows. Stateless. */
public final class Workers {
  private Workers() {}

  /** A worker with the contact details. */
  public static Optional<Worker> find(Transaction tx, WorkerId id) {
    return tx.table(Tables.WORKER)
        .find(id)
        .flatMap(row -> tx.table(Tables.WORKER_CONTACT).find(id).map(more -> join(row, more)));
  }

  /** Both rows as one value; the version is the sum of theirs, so that it rises with either. */
  public static Worker join(WorkerRow row, WorkerContactRow contact) {
    return new Worker(
        row.workerId(),
        contact.userPrincipalName(),
        row.displayName(),
        contact.title(),
        contact.department(),
        row.language(),
        row.created(),
        row.rowVersion() + contact.rowVersion());
  }
}
