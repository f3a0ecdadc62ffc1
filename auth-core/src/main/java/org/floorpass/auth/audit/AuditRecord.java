package org.floorpass.auth.audit;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.time.Moment;

/**
 * One audit record (docs/formats.md).
 *
 * @param sequence from 1 within node and epoch
 * @param link "standalone" while nothing replicates
 * @param seenEpoch absent while nothing replicates
 * @param seenSequence absent while nothing replicates
 * @param previous hash of the record before, or the chain's genesis
 */
public record AuditRecord(
    ChainOrigin origin,
    long sequence,
    Moment moment,
    AuditEvent event,
    String link,
    OptionalInt seenEpoch,
    OptionalLong seenSequence,
    List<PersonalField> personal,
    Bytes previous) {
  /** No other node's changes are taken over. */
  public static final String STANDALONE = "standalone";

  public AuditRecord {
    personal = List.copyOf(personal);
  }

  /** A record of a node that stands alone. */
  public static AuditRecord standalone(
      ChainOrigin origin,
      long sequence,
      Moment moment,
      AuditEvent event,
      List<PersonalField> personal,
      Bytes previous) {
    return new AuditRecord(
        origin,
        sequence,
        moment,
        event,
        STANDALONE,
        OptionalInt.empty(),
        OptionalLong.empty(),
        personal,
        previous);
  }
}
