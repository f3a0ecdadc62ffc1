package org.floorpass.auth.engine;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.floorpass.auth.credential.Envelope;
import org.floorpass.auth.credential.EnvelopeContext;
import org.floorpass.auth.credential.IssuerPublicKey;
import org.floorpass.auth.credential.SecretBytes;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.IdSource;
import org.floorpass.auth.id.MethodId;
import org.floorpass.auth.id.PinId;
import org.floorpass.auth.pin.Argon2Cost;
import org.floorpass.auth.pin.Pepper;
import org.floorpass.auth.pin.Pin;
import org.floorpass.auth.pin.PinHash;
import org.floorpass.auth.store.CodeRow;
import org.floorpass.auth.store.MethodRow;
import org.floorpass.auth.store.PinRow;
import org.floorpass.auth.store.RecoveryEnvelopeRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.time.Moment;

/**
 * Sets a PIN: a new user key, a new salt, verifier and all envelopes replaced in one transaction.
 * Needs public keys only, so it works with the station closed. The hash is computed beforehand,
 * outside any transaction.
 */
public final class PinSetter {
  /** The length of a user key in bytes. */
  static final int USER_KEY_BYTES = 32;

  private final SecureRandom random;
  private final IdSource ids;
  private final Argon2Cost cost;
  private final List<Pepper> peppers;

  PinSetter(SecureRandom random, IdSource ids, Argon2Cost cost, List<Pepper> peppers) {
    this.random = random;
    this.ids = ids;
    this.cost = cost;
    this.peppers = peppers;
  }

  /** A hashed PIN that is not stored yet; closing zeroes its user key. */
  public static final class Prepared implements AutoCloseable {
    private final PinId pinId;
    private final SecretBytes userKey;
    private final Bytes salt;
    private final Bytes verifier;

    private Prepared(PinId pinId, SecretBytes userKey, Bytes salt, Bytes verifier) {
      this.pinId = pinId;
      this.userKey = userKey;
      this.salt = salt;
      this.verifier = verifier;
    }

    /** The id that the setting will have. */
    public PinId pinId() {
      return pinId;
    }

    /** The new user key; lives until {@link #close()}. */
    public SecretBytes userKey() {
      return userKey;
    }

    @Override
    public void close() {
      userKey.close();
    }
  }

  /** Hashes a PIN for a method under a new user key; takes a fraction of a second. */
  public Prepared prepare(MethodId method, Pin pin) {
    SecretBytes userKey = SecretBytes.random(random, USER_KEY_BYTES);
    Bytes salt = freshSalt();
    Bytes verifier = PinHash.verifier(pin, userKey, method, firstPepper(), salt, cost);
    return new Prepared(new PinId(ids.next()), userKey, salt, verifier);
  }

  /**
   * Stores a prepared PIN as the method's only one.
   *
   * @param method the row as read in this transaction, or about to be inserted by the caller
   * @param temporary how long it works, for a temporary PIN
   */
  public MethodRow apply(
      Transaction tx,
      MethodRow method,
      Prepared prepared,
      Optional<Duration> temporary,
      Optional<IssuerPublicKey> issuer,
      Moment moment) {
    MethodRow next =
        new MethodRow(
            method.methodId(),
            method.workerId(),
            prepared.pinId,
            method.pinGeneration() + 1,
            method.created(),
            method.rowVersion() + 1);
    tx.table(Tables.PIN).delete(method.pinId());
    tx.table(Tables.PIN).insert(row(next, prepared, temporary, moment));
    // An envelope of the PIN before must not stay behind when no issuer is configured.
    tx.table(Tables.RECOVERY_ENVELOPE).delete(method.methodId());
    issuer.ifPresent(key -> sealRecovery(tx, next, key, prepared.userKey));
    for (CodeRow code : liveCodes(tx, method.methodId())) {
      Bytes envelope = sealToBadge(code, next, prepared.userKey);
      tx.table(Tables.CODE).update(code.sealedAnew(next.pinId(), envelope));
    }
    tx.table(Tables.METHOD).update(next);
    return next;
  }

  /** Seals a method's user key to the issuer. */
  public void sealRecovery(
      Transaction tx, MethodRow method, IssuerPublicKey issuer, SecretBytes userKey) {
    EnvelopeContext context =
        EnvelopeContext.recovery(
            issuer, method.methodId(), method.workerId(), method.pinGeneration());
    var table = tx.table(Tables.RECOVERY_ENVELOPE);
    Optional<RecoveryEnvelopeRow> old = table.find(method.methodId());
    RecoveryEnvelopeRow row =
        new RecoveryEnvelopeRow(
            method.methodId(),
            method.pinGeneration(),
            issuer.keyId(),
            Envelope.seal(issuer.key(), context, userKey),
            old.map(RecoveryEnvelopeRow::rowVersion).orElse(0L) + 1);
    if (old.isPresent()) {
      table.update(row);
    } else {
      table.insert(row);
    }
  }

  /** Seals a method's user key to a live code's badge. */
  public static Bytes sealToBadge(CodeRow code, MethodRow method, SecretBytes userKey) {
    EnvelopeContext context =
        EnvelopeContext.badge(
            code.kind(),
            code.credentialId(),
            method.methodId(),
            method.workerId(),
            method.pinGeneration());
    Bytes publicKey =
        code.publicKey().orElseThrow(() -> new IllegalStateException("A live code has a key."));
    return Envelope.seal(publicKey, context, userKey);
  }

  /** The codes of a method that are not revoked, expired ones included. */
  public static List<CodeRow> liveCodes(Transaction tx, MethodId method) {
    return tx.table(Tables.CODE).where(Tables.CODE_BY_METHOD, method).stream()
        .filter(CodeRow::live)
        .toList();
  }

  /** The verifier that a stored row compares with; empty when its pepper is not loaded. */
  public Optional<Bytes> compute(PinRow row, Pin pin, SecretBytes userKey) {
    Optional<Pepper> pepper =
        row.pepperId()
            .flatMap(id -> peppers.stream().filter(some -> some.id().equals(id)).findFirst());
    if (row.pepperId().isPresent() && pepper.isEmpty()) {
      return Optional.empty();
    }
    Argon2Cost paid = new Argon2Cost(row.memoryKibibytes(), row.passes());
    return Optional.of(PinHash.verifier(pin, userKey, row.methodId(), pepper, row.salt(), paid));
  }

  /** Whether a verifier was made under a lower cost or another pepper than new ones are. */
  public boolean outdated(PinRow row) {
    Optional<Bytes> current = firstPepper().map(Pepper::id);
    return cost.exceeds(new Argon2Cost(row.memoryKibibytes(), row.passes()))
        || !current.equals(row.pepperId());
  }

  /** The same PIN under today's cost and pepper; generation and user key stay. */
  public PinRow rehashed(PinRow row, Pin pin, SecretBytes userKey) {
    Bytes salt = freshSalt();
    Bytes verifier = PinHash.verifier(pin, userKey, row.methodId(), firstPepper(), salt, cost);
    return new PinRow(
        row.pinId(),
        row.methodId(),
        row.pinGeneration(),
        salt,
        verifier,
        cost.memoryKibibytes(),
        cost.passes(),
        firstPepper().map(Pepper::id),
        row.temporarySeconds(),
        row.updated(),
        row.rowVersion() + 1);
  }

  private PinRow row(
      MethodRow method, Prepared prepared, Optional<Duration> temporary, Moment moment) {
    return new PinRow(
        prepared.pinId,
        method.methodId(),
        method.pinGeneration(),
        prepared.salt,
        prepared.verifier,
        cost.memoryKibibytes(),
        cost.passes(),
        firstPepper().map(Pepper::id),
        temporary.map(Duration::toSeconds),
        moment.at(),
        1);
  }

  private Bytes freshSalt() {
    byte[] salt = new byte[PinHash.SALT_BYTES];
    random.nextBytes(salt);
    return Bytes.copyOf(salt);
  }

  private Optional<Pepper> firstPepper() {
    return peppers.stream().findFirst();
  }
}
