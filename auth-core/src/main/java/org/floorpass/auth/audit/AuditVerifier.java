package org.floorpass.auth.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.floorpass.auth.id.Bytes;

/**
 * Verifies an export with nothing but the export and public keys: every record's hash, their order
 * without gaps, and every checkpoint. Pure; one thread; keeps one record at a time.
 */
public final class AuditVerifier {
  private final CheckpointPublicKey key;
  private long lineNumber;
  private long records;
  private long checkpoints;
  private long protectedRecords;
  private Optional<Seen> last = Optional.empty();

  private record Seen(AuditRecord record, Bytes hash) {}

  private AuditVerifier(CheckpointPublicKey key) {
    this.key = key;
  }

  /**
   * Verifies a whole export. It may begin in the middle of a chain; then its first record's
   * predecessor is taken on trust.
   *
   * @param key of the node that signed
   */
  public static AuditVerdict verify(BufferedReader export, CheckpointPublicKey key)
      throws IOException {
    AuditVerifier verifier = new AuditVerifier(key);
    for (String line = export.readLine(); line != null; line = export.readLine()) {
      Optional<AuditVerdict.Broken> fault = verifier.next(line);
      if (fault.isPresent()) {
        return fault.get();
      }
    }
    return new AuditVerdict.Sound(
        verifier.records, verifier.checkpoints, verifier.protectedRecords);
  }

  private Optional<AuditVerdict.Broken> next(String line) {
    lineNumber++;
    return AuditLine.isCheckpoint(line) ? checkpoint(line) : record(line);
  }

  private Optional<AuditVerdict.Broken> record(String line) {
    Optional<Bytes> canonical = AuditLine.canonical(line);
    if (canonical.isEmpty()) {
      return broken("The line was changed or is no audit record.");
    }
    AuditRecord record = CanonicalBytes.read(canonical.get());
    Optional<AuditVerdict.Broken> fault =
        last.isPresent() ? succession(last.get(), record) : beginning(record);
    last = Optional.of(new Seen(record, CanonicalBytes.hash(canonical.get())));
    records++;
    return fault;
  }

  private Optional<AuditVerdict.Broken> succession(Seen before, AuditRecord record) {
    ChainOrigin old = before.record().origin();
    if (!old.node().equals(record.origin().node())
        || !old.installation().equals(record.origin().installation())) {
      return broken("The record belongs to another node.");
    }
    if (record.origin().nodeEpoch() > old.nodeEpoch()) {
      boolean follows =
          record.sequence() == 1
              && record.previous().equals(record.origin().genesis(before.hash()));
      return follows ? Optional.empty() : broken("The epoch does not follow on the one before.");
    }
    if (record.origin().nodeEpoch() != old.nodeEpoch()
        || record.sequence() != before.record().sequence() + 1) {
      return broken("Records are missing or out of order.");
    }
    return record.previous().equals(before.hash())
        ? Optional.empty()
        : broken("The record does not follow on the one before.");
  }

  /** The very first record of an installation has a known predecessor. */
  private Optional<AuditVerdict.Broken> beginning(AuditRecord record) {
    boolean first = record.sequence() == 1 && record.origin().nodeEpoch() == 1;
    boolean fits = !first || record.previous().equals(record.origin().genesis(ChainOrigin.NO_HEAD));
    return fits ? Optional.empty() : broken("The first record does not begin the chain.");
  }

  private Optional<AuditVerdict.Broken> checkpoint(String line) {
    Optional<Checkpoint> parsed = AuditLine.checkpoint(line);
    if (parsed.isEmpty()) {
      return broken("The line was changed or is no checkpoint.");
    }
    Checkpoint checkpoint = parsed.get();
    if (!checkpoint.verifies(key)) {
      return broken("The checkpoint is not signed by the given key.");
    }
    boolean fits =
        last.map(
                seen ->
                    seen.record().sequence() == checkpoint.sequence()
                        && seen.record().origin().nodeEpoch() == checkpoint.nodeEpoch()
                        && seen.record().origin().node().equals(checkpoint.node())
                        && seen.hash().equals(checkpoint.head()))
            .orElse(false);
    if (!fits) {
      return broken("The checkpoint does not fit the record before it.");
    }
    checkpoints++;
    protectedRecords = records;
    return Optional.empty();
  }

  private Optional<AuditVerdict.Broken> broken(String sentence) {
    return Optional.of(new AuditVerdict.Broken(lineNumber, sentence));
  }
}
