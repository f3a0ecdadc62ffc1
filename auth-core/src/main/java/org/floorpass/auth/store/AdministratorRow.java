package org.floorpass.auth.store;

import java.time.Instant;
import java.util.Optional;
import org.floorpass.auth.id.AdministratorId;
import org.floorpass.auth.id.BootId;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.Pseudonym;

/**
 * An administrator's account, which signs in by password.
 *
 * @param memoryKibibytes of Argon2id
 * @param passes of Argon2id
 * @param failed attempts begun; raised before the comparison
 * @param cleared raised by a success to what {@code failed} was when that attempt began
 * @param waitSeconds before the next attempt, as in {@link AttemptRow}
 */
public record AdministratorRow(
    AdministratorId administratorId,
    String name,
    String nameFolded,
    Bytes salt,
    Bytes verifier,
    int memoryKibibytes,
    int passes,
    Pseudonym pseudonym,
    Instant created,
    Optional<Instant> disabledAt,
    long failed,
    long cleared,
    long waitSeconds,
    long waitStartMicros,
    BootId waitBootId,
    long rowVersion) {

  /** The same account with an attempt begun. */
  public AdministratorRow begun(long seconds, long startMicros, BootId boot) {
    return new AdministratorRow(
        administratorId,
        name,
        nameFolded,
        salt,
        verifier,
        memoryKibibytes,
        passes,
        pseudonym,
        created,
        disabledAt,
        failed + 1,
        cleared,
        seconds,
        startMicros,
        boot,
        rowVersion + 1);
  }

  /** The same account with its wait begun anew in another boot. */
  public AdministratorRow waitingFrom(long startMicros, BootId boot) {
    return new AdministratorRow(
        administratorId,
        name,
        nameFolded,
        salt,
        verifier,
        memoryKibibytes,
        passes,
        pseudonym,
        created,
        disabledAt,
        failed,
        cleared,
        waitSeconds,
        startMicros,
        boot,
        rowVersion + 1);
  }

  /** The same account after a success that began at that count. */
  public AdministratorRow cleared(long observed) {
    return new AdministratorRow(
        administratorId,
        name,
        nameFolded,
        salt,
        verifier,
        memoryKibibytes,
        passes,
        pseudonym,
        created,
        disabledAt,
        failed,
        Math.max(cleared, observed),
        waitSeconds,
        waitStartMicros,
        waitBootId,
        rowVersion + 1);
  }

  /** The same account, ended. */
  public AdministratorRow disabled(Instant at) {
    return new AdministratorRow(
        administratorId,
        name,
        nameFolded,
        salt,
        verifier,
        memoryKibibytes,
        passes,
        pseudonym,
        created,
        Optional.of(at),
        failed,
        cleared,
        waitSeconds,
        waitStartMicros,
        waitBootId,
        rowVersion + 1);
  }
}
