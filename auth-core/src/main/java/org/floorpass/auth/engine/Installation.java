package org.floorpass.auth.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.floorpass.auth.audit.AuditEvent;
import org.floorpass.auth.audit.AuditType;
import org.floorpass.auth.audit.ChainOrigin;
import org.floorpass.auth.id.BootId;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.IdSource;
import org.floorpass.auth.id.InstallationId;
import org.floorpass.auth.id.NodeId;
import org.floorpass.auth.id.SiteId;
import org.floorpass.auth.policy.Policy;
import org.floorpass.auth.role.Source;
import org.floorpass.auth.store.AttemptRow;
import org.floorpass.auth.store.ChainHeadRow;
import org.floorpass.auth.store.NodeRow;
import org.floorpass.auth.store.PolicyRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.TimeRow;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.time.Moment;
import org.floorpass.auth.time.TrustedTime;

/** What opening a store begins with: its identity, its time floor, and what a new boot changes. */
final class Installation {
  /** A site has a few hundred workers; larger stores are walked in steps of this. */
  private static final int STEP = 1_000;

  private Installation() {}

  /** The epoch being written; a fresh store gets its identity and the model's default policy. */
  static NodeRow node(Transaction tx, IdSource ids, Instant now) {
    Optional<NodeRow> present =
        tx.table(Tables.NODE).after(Optional.empty(), STEP).stream()
            .filter(NodeRow::current)
            .findFirst();
    if (present.isPresent()) {
      return present.get();
    }
    NodeRow fresh =
        new NodeRow(
            new NodeId(ids.next()),
            1,
            new InstallationId(ids.next()),
            new SiteId(ids.next()),
            ChainOrigin.NO_HEAD,
            now.truncatedTo(ChronoUnit.MICROS),
            true);
    tx.table(Tables.NODE).insert(fresh);
    Bytes genesis = origin(fresh).genesis(fresh.previousHead());
    tx.table(Tables.CHAIN_HEAD)
        .insert(new ChainHeadRow(fresh.nodeId(), fresh.nodeEpoch(), 0, genesis, 0));
    PolicyStore.write(tx, Policy.defaults());
    return fresh;
  }

  static ChainOrigin origin(NodeRow node) {
    return new ChainOrigin(node.installationId(), node.siteId(), node.nodeId(), node.nodeEpoch());
  }

  /** Trusted time from the stored floor; a store without one starts at the wall clock. */
  static TrustedTime time(Optional<TimeRow> stored, Machine machine) {
    long micros = machine.monotonicNanos().getAsLong() / 1_000;
    Instant floor = machine.clock().instant().truncatedTo(ChronoUnit.MICROS);
    if (stored.isPresent()) {
      TimeRow row = stored.get();
      boolean sameBoot = row.bootId().equals(machine.bootId()) && row.monotonicMicros() <= micros;
      floor = row.floor();
      micros = sameBoot ? row.monotonicMicros() : micros;
    }
    return new TrustedTime(
        machine.clock(),
        machine.monotonicNanos(),
        machine.synchronised(),
        machine.bootId(),
        floor,
        micros);
  }

  /** Once per boot: a record, and every wait begins again in full. */
  static void booted(Transaction tx, AuditTrail trail, Moment moment, Optional<BootId> before) {
    if (before.filter(moment.boot()::equals).isPresent()) {
      return;
    }
    AuditType type = before.isEmpty() ? AuditType.INSTALLED : AuditType.BOOTED;
    trail.append(tx, moment, AuditEvent.success(type, Source.CORE.code()));
    var attempts = tx.table(Tables.ATTEMPT);
    Optional<AttemptRow.Key> after = Optional.empty();
    while (true) {
      var rows = attempts.after(after, STEP);
      for (AttemptRow row : rows) {
        if (row.waitSeconds() > 0 && !row.waitBootId().equals(moment.boot())) {
          attempts.update(restarted(row, moment));
        }
        after = Optional.of(new AttemptRow.Key(row.pinId(), row.nodeId(), row.nodeEpoch()));
      }
      if (rows.size() < STEP) {
        return;
      }
    }
  }

  private static AttemptRow restarted(AttemptRow row, Moment moment) {
    return new AttemptRow(
        row.pinId(),
        row.nodeId(),
        row.nodeEpoch(),
        row.failed(),
        row.cleared(),
        row.lastAt(),
        row.waitSeconds(),
        moment.monotonicMicros(),
        moment.boot(),
        row.terminal());
  }

  /** The one row of the policy, for {@link PolicyStore}. */
  static PolicyRow policyRow(Policy policy, long version) {
    return new PolicyRow(
        PolicyStore.ID,
        policy.enabled(),
        policy.pinLength(),
        policy.standardLifetimeDays(),
        version);
  }
}
