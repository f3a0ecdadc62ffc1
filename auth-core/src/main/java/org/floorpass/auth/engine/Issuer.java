package org.floorpass.auth.engine;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.floorpass.auth.credential.EnvelopeContext;
import org.floorpass.auth.credential.IssuerKey;
import org.floorpass.auth.credential.Opened;
import org.floorpass.auth.credential.SecretBytes;
import org.floorpass.auth.store.MethodRow;
import org.floorpass.auth.store.RecoveryEnvelopeRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.Transaction;

/** The issuer's private key while the station is open. Safe for several threads. */
public final class Issuer {
  private final ReentrantLock lock = new ReentrantLock();
  private Optional<IssuerKey> key = Optional.empty();

  /** Takes a key over; the one before is zeroed. */
  public void open(IssuerKey fresh) {
    lock.lock();
    try {
      key.ifPresent(IssuerKey::close);
      key = Optional.of(fresh);
    } finally {
      lock.unlock();
    }
  }

  /** Zeroes the key; tells whether there was one. */
  public boolean close() {
    lock.lock();
    try {
      boolean was = key.isPresent();
      key.ifPresent(IssuerKey::close);
      key = Optional.empty();
      return was;
    } finally {
      lock.unlock();
    }
  }

  /** Whether the station is open. */
  public boolean opened() {
    lock.lock();
    try {
      return key.isPresent();
    } finally {
      lock.unlock();
    }
  }

  /**
   * A method's user key from its recovery envelope; empty with the station closed, or when the
   * envelope was sealed to another issuer key. Closed by the receiver.
   */
  public Optional<SecretBytes> recover(Transaction tx, MethodRow method) {
    Optional<RecoveryEnvelopeRow> row = tx.table(Tables.RECOVERY_ENVELOPE).find(method.methodId());
    lock.lock();
    try {
      if (key.isEmpty() || row.isEmpty()) {
        return Optional.empty();
      }
      IssuerKey open = key.get();
      EnvelopeContext context =
          EnvelopeContext.recovery(
              open.publicKey(), method.methodId(), method.workerId(), method.pinGeneration());
      return switch (open.open(row.get().envelope(), context)) {
        case Opened.Key(SecretBytes userKey) -> Optional.of(userKey);
        case Opened.NotOpened() -> Optional.empty();
      };
    } finally {
      lock.unlock();
    }
  }
}
