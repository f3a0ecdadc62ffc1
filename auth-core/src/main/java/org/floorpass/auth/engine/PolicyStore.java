package org.floorpass.auth.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.policy.Policy;
import org.floorpass.auth.policy.Target;
import org.floorpass.auth.policy.TargetType;
import org.floorpass.auth.store.Column;
import org.floorpass.auth.store.GroupMemberRow;
import org.floorpass.auth.store.PolicyRow;
import org.floorpass.auth.store.PolicyTargetRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.Transaction;

/** Reads, writes and applies the policy inside a transaction. Stateless. */
public final class PolicyStore {
  /** The model's id of this method's configuration, as stored. */
  static final String ID = "qrCodePin";

  private static final Column<PolicyTargetRow, String> BY_POLICY =
      Column.of("policyId", PolicyTargetRow::policyId);

  private PolicyStore() {}

  /** Whether the policy lets a worker use the method; an exclusion wins. */
  public enum Verdict {
    ALLOWED,
    DISABLED,
    NOT_INCLUDED,
    EXCLUDED
  }

  /** The policy in force. */
  public static Policy read(Transaction tx) {
    PolicyRow row = row(tx).orElseThrow(() -> new IllegalStateException("No policy row."));
    List<Target> included = new ArrayList<>();
    List<Target> excluded = new ArrayList<>();
    tx.table(Tables.POLICY_TARGET).where(BY_POLICY, ID).stream()
        .sorted(Comparator.comparingInt(PolicyTargetRow::position))
        .forEach(target -> (target.excluded() ? excluded : included).add(target(target)));
    return new Policy(
        row.enabled(), row.pinLength(), row.standardLifetimeDays(), included, excluded);
  }

  /** Replaces the policy. */
  public static void write(Transaction tx, Policy policy) {
    Optional<PolicyRow> old = row(tx);
    PolicyRow fresh = Installation.policyRow(policy, old.map(PolicyRow::rowVersion).orElse(0L) + 1);
    if (old.isPresent()) {
      tx.table(Tables.POLICY).update(fresh);
    } else {
      tx.table(Tables.POLICY).insert(fresh);
    }
    var targets = tx.table(Tables.POLICY_TARGET);
    targets
        .where(BY_POLICY, ID)
        .forEach(row -> targets.delete(Tables.POLICY_TARGET.key().apply(row)));
    insert(tx, policy.includeTargets(), false);
    insert(tx, policy.excludeTargets(), true);
  }

  /** Judges one worker. */
  public static Verdict judge(Transaction tx, WorkerId worker) {
    Policy policy = read(tx);
    if (!policy.enabled()) {
      return Verdict.DISABLED;
    }
    Set<String> groups = new HashSet<>();
    groups.add(Target.ALL_USERS);
    for (GroupMemberRow member :
        tx.table(Tables.GROUP_MEMBER).where(Tables.MEMBER_BY_WORKER, worker)) {
      groups.add(member.groupId().toString());
    }
    if (covers(policy.excludeTargets(), worker, groups)) {
      return Verdict.EXCLUDED;
    }
    return covers(policy.includeTargets(), worker, groups) ? Verdict.ALLOWED : Verdict.NOT_INCLUDED;
  }

  private static boolean covers(List<Target> targets, WorkerId worker, Set<String> groups) {
    return targets.stream()
        .anyMatch(
            target ->
                switch (target.type()) {
                  case GROUP -> groups.contains(target.id());
                  case USER ->
                      target.id().equals(worker.toString()) || target.id().equals(Target.ALL_USERS);
                });
  }

  private static Optional<PolicyRow> row(Transaction tx) {
    return tx.table(Tables.POLICY).find(ID);
  }

  private static Target target(PolicyTargetRow row) {
    TargetType type = row.targetType();
    return new Target(type, row.targetId(), row.registrationRequired());
  }

  private static void insert(Transaction tx, List<Target> targets, boolean excluded) {
    var table = tx.table(Tables.POLICY_TARGET);
    int position = 0;
    for (Target target : targets) {
      PolicyTargetRow row =
          new PolicyTargetRow(
              ID, excluded, target.type(), target.id(), target.registrationRequired(), position++);
      if (table.find(Tables.POLICY_TARGET.key().apply(row)).isEmpty()) {
        table.insert(row);
      }
    }
  }
}
