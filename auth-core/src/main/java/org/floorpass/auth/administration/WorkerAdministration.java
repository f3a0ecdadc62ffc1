package org.floorpass.auth.administration;

import java.util.List;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.directory.WorkerChange;
import org.floorpass.auth.directory.WorkerOrder;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.role.Caller;

/** Workers: made, found, listed, changed, erased. */
public final class WorkerAdministration {
  /** Makes a worker; the name must be free. */
  public Outcome<Worker> create(Caller caller, WorkerOrder order) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Finds by UUID or user principal name, whatever the case. */
  public Outcome<Worker> find(Caller caller, String idOrName) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Workers by display name, a page at a time.
   *
   * @param search empty for all; otherwise the beginning of display name or principal name
   * @param offset how many to skip
   * @param limit at most 999
   */
  public Outcome<List<Worker>> list(Caller caller, String search, int offset, int limit) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Changes what the change names.
   *
   * @param seenVersion {@link Worker#version()} as read; another version there is a conflict
   */
  public Outcome<Worker> change(
      Caller caller, WorkerId worker, long seenVersion, WorkerChange change) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Erases a worker: subject key, row, photo, method and codes; the audit chain stays valid. */
  public Outcome<WorkerId> erase(Caller caller, WorkerId worker) {
    throw new UnsupportedOperationException("not yet");
  }
}
