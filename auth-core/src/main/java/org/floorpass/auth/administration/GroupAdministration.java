package org.floorpass.auth.administration;

import java.util.List;
import org.floorpass.auth.directory.Group;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.id.GroupId;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.role.Caller;

/** Groups and their members, for policy targets and terminal rules. */
public final class GroupAdministration {
  /** Makes a group; the name must be free. */
  public Outcome<Group> create(Caller caller, String name) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Finds by UUID or name, whatever the case. */
  public Outcome<Group> find(Caller caller, String idOrName) {
    throw new UnsupportedOperationException("not yet");
  }

  /** All groups by name. */
  public Outcome<List<Group>> list(Caller caller) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Deletes a group with its memberships; policy targets that name it cover nobody. */
  public Outcome<Group> delete(Caller caller, GroupId group) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Adds a member; adding twice is the same as once. */
  public Outcome<Group> add(Caller caller, GroupId group, WorkerId worker) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Removes a member; removing a stranger changes nothing. */
  public Outcome<Group> remove(Caller caller, GroupId group, WorkerId worker) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The members by display name. */
  public Outcome<List<Worker>> members(Caller caller, GroupId group) {
    throw new UnsupportedOperationException("not yet");
  }
}
