package org.floorpass.auth.administration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.floorpass.auth.audit.AuditType;
import org.floorpass.auth.engine.PolicyStore;
import org.floorpass.auth.policy.Policy;
import org.floorpass.auth.policy.PolicyChange;
import org.floorpass.auth.policy.Target;
import org.floorpass.auth.policy.TargetType;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Operation;

/** Reads and changes the authentication policy; a change works from the next scan on. */
public final class PolicyAdministration {
  private final Desk desk;

  PolicyAdministration(Desk desk) {
    this.desk = desk;
  }

  /** The policy in force. */
  public Outcome<Policy> read(Caller caller) {
    return desk.look(
        Desk.Request.of(caller, Operation.READ_POLICY),
        (tx, moment) -> Outcome.done(PolicyStore.read(tx)));
  }

  /** Changes what the change names; all of it or nothing. */
  public Outcome<Policy> change(Caller caller, PolicyChange change) {
    Desk.Request request = Desk.Request.of(caller, Operation.CHANGE_POLICY);
    return desk.change(
        request,
        (tx, moment) -> {
          Policy old = PolicyStore.read(tx);
          Policy next =
              new Policy(
                  change.enabled().orElse(old.enabled()),
                  change.pinLength().orElse(old.pinLength()),
                  change.standardLifetimeDays().orElse(old.standardLifetimeDays()),
                  change.includeTargets().orElse(old.includeTargets()),
                  change.excludeTargets().orElse(old.excludeTargets()));
          Optional<Refusal.Invalid> fault = fault(next);
          if (fault.isPresent()) {
            return Outcome.refused(fault.get());
          }
          PolicyStore.write(tx, next);
          desk.engine()
              .trail()
              .append(
                  tx,
                  moment,
                  desk.event(tx, request, AuditType.POLICY_CHANGED).noting(summary(next)));
          return Outcome.done(PolicyStore.read(tx));
        });
  }

  /** Back to {@link Policy#defaults()}, which is off. */
  public Outcome<Policy> reset(Caller caller) {
    Policy defaults = Policy.defaults();
    return change(
        caller,
        new PolicyChange(
            Optional.of(defaults.enabled()),
            Optional.of(defaults.pinLength()),
            Optional.of(defaults.standardLifetimeDays()),
            Optional.of(defaults.includeTargets()),
            Optional.of(defaults.excludeTargets())));
  }

  private static Optional<Refusal.Invalid> fault(Policy policy) {
    if (policy.pinLength() < Policy.SHORTEST_PIN_LENGTH
        || policy.pinLength() > Policy.LONGEST_PIN_LENGTH) {
      return Optional.of(new Refusal.Invalid("pinLength", "The PIN length must be 8 to 20."));
    }
    if (policy.standardLifetimeDays() < Policy.SHORTEST_LIFETIME_DAYS
        || policy.standardLifetimeDays() > Policy.LONGEST_LIFETIME_DAYS) {
      return Optional.of(
          new Refusal.Invalid(
              "standardQRCodeLifetimeInDays", "The lifetime must be 1 to 395 days."));
    }
    return targetFault("includeTargets", policy.includeTargets())
        .or(() -> targetFault("excludeTargets", policy.excludeTargets()));
  }

  private static Optional<Refusal.Invalid> targetFault(String field, List<Target> targets) {
    if (targets.size() > Policy.MOST_TARGETS) {
      return Optional.of(new Refusal.Invalid(field, "There are more than 500 targets."));
    }
    return targets.stream()
        .filter(target -> !named(target))
        .findFirst()
        .map(
            target ->
                new Refusal.Invalid(
                    field, "A target id is a UUID in lower case, or all_users for a group."));
  }

  private static boolean named(Target target) {
    if (target.id().equals(Target.ALL_USERS)) {
      return target.type() == TargetType.GROUP;
    }
    try {
      return UUID.fromString(target.id()).toString().equals(target.id());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String summary(Policy policy) {
    return (policy.enabled() ? "enabled" : "disabled")
        + " pinLength="
        + policy.pinLength()
        + " lifetimeDays="
        + policy.standardLifetimeDays()
        + " include="
        + policy.includeTargets().size()
        + " exclude="
        + policy.excludeTargets().size();
  }
}
