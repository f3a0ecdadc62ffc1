package org.floorpass.auth.engine;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.floorpass.auth.audit.AuditEvent;
import org.floorpass.auth.audit.AuditRecord;
import org.floorpass.auth.audit.CanonicalBytes;
import org.floorpass.auth.audit.ChainOrigin;
import org.floorpass.auth.audit.Checkpoint;
import org.floorpass.auth.audit.CheckpointKey;
import org.floorpass.auth.audit.PersonalField;
import org.floorpass.auth.audit.SubjectCipher;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.store.AuditRow;
import org.floorpass.auth.store.ChainHeadRow;
import org.floorpass.auth.store.CheckpointRow;
import org.floorpass.auth.store.NodeRow;
import org.floorpass.auth.store.SubjectKeyRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.TimeRow;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.time.Moment;
import org.floorpass.auth.time.TrustedTime;

/**
 * Appends audit records inside the transaction of the change they record. The chain's head is read
 * in that transaction, never remembered: another process may have written since.
 */
public final class AuditTrail {
  private final ChainOrigin origin;
  private final TrustedTime time;
  private final SecureRandom random;

  AuditTrail(ChainOrigin origin, TrustedTime time, SecureRandom random) {
    this.origin = origin;
    this.time = time;
    this.random = random;
  }

  /** Which chain the records go to. */
  public ChainOrigin origin() {
    return origin;
  }

  /** Appends a record without personal fields. */
  public void append(Transaction tx, Moment moment, AuditEvent event) {
    append(tx, moment, event, Map.of());
  }

  /**
   * Appends a record.
   *
   * @param personal texts by field number; encrypted under the key that the event names
   */
  public void append(
      Transaction tx, Moment moment, AuditEvent event, Map<Integer, String> personal) {
    ChainHeadRow head = head(tx);
    long sequence = head.sequence() + 1;
    AuditRecord record =
        AuditRecord.standalone(
            origin, sequence, moment, event, seal(tx, event, sequence, personal), head.hash());
    Bytes canonical = CanonicalBytes.of(record);
    Bytes hash = CanonicalBytes.hash(canonical);
    tx.table(Tables.AUDIT)
        .insert(
            new AuditRow(
                origin.node(),
                origin.nodeEpoch(),
                sequence,
                moment.at(),
                event.type().name(),
                event.subject(),
                canonical,
                hash));
    tx.table(Tables.CHAIN_HEAD)
        .update(
            new ChainHeadRow(
                origin.node(), origin.nodeEpoch(), sequence, hash, head.checkpointed()));
    storeFloor(tx, moment);
  }

  /** The chain's head as this transaction sees it. */
  public ChainHeadRow head(Transaction tx) {
    return tx.table(Tables.CHAIN_HEAD)
        .find(new NodeRow.Key(origin.node(), origin.nodeEpoch()))
        .orElseThrow(() -> new IllegalStateException("The chain has a head from the start."));
  }

  /** Signs the head and stores the checkpoint; the caller has judged that it is due. */
  Checkpoint checkpoint(Transaction tx, ChainHeadRow head, Moment moment, CheckpointKey key) {
    Checkpoint checkpoint = Checkpoint.sign(origin, head.sequence(), head.hash(), moment.at(), key);
    tx.table(Tables.CHECKPOINT)
        .insert(
            new CheckpointRow(
                origin.node(),
                origin.nodeEpoch(),
                head.sequence(),
                moment.at(),
                head.hash(),
                checkpoint.keyId(),
                checkpoint.signature()));
    tx.table(Tables.CHAIN_HEAD)
        .update(
            new ChainHeadRow(
                origin.node(), origin.nodeEpoch(), head.sequence(), head.hash(), head.sequence()));
    return checkpoint;
  }

  /** Stores a floor that an administrator confirmed, even one below the old. */
  public void replaceFloor(Transaction tx, Moment moment) {
    tx.table(Tables.TIME).delete(origin.node());
    storeFloor(tx, moment);
  }

  /** Stores the time floor, which never falls. */
  void storeFloor(Transaction tx, Moment moment) {
    TimeRow row =
        new TimeRow(origin.node(), time.floorAt(moment), moment.boot(), moment.monotonicMicros());
    var table = tx.table(Tables.TIME);
    boolean raises =
        table.find(origin.node()).map(old -> !row.floor().isBefore(old.floor())).orElse(true);
    if (raises) {
      table.delete(origin.node());
      table.insert(row);
    }
  }

  private List<PersonalField> seal(
      Transaction tx, AuditEvent event, long sequence, Map<Integer, String> personal) {
    if (personal.isEmpty()) {
      return List.of();
    }
    SubjectKeyRow key =
        event
            .subjectKey()
            .flatMap(id -> tx.table(Tables.SUBJECT_KEY).find(id))
            .orElseThrow(() -> new IllegalStateException("Personal fields need a subject key."));
    SubjectCipher.Place place =
        new SubjectCipher.Place(origin.node(), origin.nodeEpoch(), sequence, key.pseudonym());
    List<PersonalField> sealed = new ArrayList<>();
    personal.keySet().stream()
        .sorted()
        .forEach(
            number ->
                sealed.add(
                    SubjectCipher.seal(
                        key.key(), place, number, personal.getOrDefault(number, ""), random)));
    return sealed;
  }
}
