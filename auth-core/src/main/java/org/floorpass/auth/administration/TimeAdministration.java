package org.floorpass.auth.administration;

import org.floorpass.auth.audit.AuditType;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Operation;
import org.floorpass.auth.time.Moment;

/** Trusted time for health and doctor, and the confirmation of a clock that jumped. */
public final class TimeAdministration {
  private final Desk desk;

  TimeAdministration(Desk desk) {
    this.desk = desk;
  }

  /** Trusted time now, with how far it is to be trusted; needs no role. */
  public Moment now() {
    return desk.engine().now();
  }

  /** Confirms the wall clock, ahead or behind: from here on it is the floor. */
  public Outcome<Moment> accept(Caller caller) {
    Desk.Request request = Desk.Request.of(caller, Operation.ACCEPT_TIME);
    Moment before = desk.engine().now();
    Outcome<Moment> allowed = desk.look(request, (tx, moment) -> Outcome.done(before));
    if (!(allowed instanceof Outcome.Done<Moment>)) {
      return allowed;
    }
    Moment after = desk.engine().time().accept();
    return desk.change(
        request,
        (tx, moment) -> {
          desk.engine().trail().replaceFloor(tx, after);
          desk.engine()
              .trail()
              .append(
                  tx,
                  after,
                  desk.event(tx, request, AuditType.TIME_ACCEPTED)
                      .noting(before.at() + " to " + after.at()));
          return Outcome.done(after);
        });
  }
}
