package org.floorpass.auth.engine;

import java.util.Optional;
import org.floorpass.auth.id.BootId;
import org.floorpass.auth.id.IdSource;
import org.floorpass.auth.store.Commit;
import org.floorpass.auth.store.NodeRow;
import org.floorpass.auth.store.Store;
import org.floorpass.auth.store.StoreException;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.TimeRow;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.store.Work;
import org.floorpass.auth.time.Moment;
import org.floorpass.auth.time.TrustedTime;

/**
 * The open store with everything that a transaction needs. Safe for several threads; its parts are
 * too.
 */
public final class Engine implements AutoCloseable {
  /** A conflict means five seconds of waiting each; after three the operator is told. */
  private static final int MOST_TRIES = 3;

  private final Store store;
  private final AuthSettings settings;
  private final Machine machine;
  private final AuthSecrets secrets;
  private final IdSource ids;
  private final TrustedTime time;
  private final AuditTrail trail;
  private final Lockout lockout;
  private final PinSetter pins;
  private final Issuer issuer = new Issuer();

  /** Opens: identity, time floor, and what a new boot changes. */
  public Engine(Store store, AuthSettings settings, Machine machine, AuthSecrets secrets) {
    this.store = store;
    this.settings = settings;
    this.machine = machine;
    this.secrets = secrets;
    this.ids = new IdSource(machine.random());
    NodeRow node = write(tx -> Installation.node(tx, ids, machine.clock().instant()));
    Optional<TimeRow> floor = store.read(tx -> tx.table(Tables.TIME).find(node.nodeId()));
    this.time = Installation.time(floor, machine);
    this.trail = new AuditTrail(Installation.origin(node), time, machine.random());
    this.lockout = new Lockout(settings.lockout(), trail.origin());
    this.pins = new PinSetter(machine.random(), ids, settings.argon2(), secrets.peppers());
    boot(floor.map(TimeRow::bootId));
  }

  private void boot(Optional<BootId> before) {
    Moment moment = time.now();
    write(
        tx -> {
          Installation.booted(tx, trail, moment, before);
          return moment;
        });
  }

  /** One durable transaction, tried again after a conflict. */
  public <T> T write(Work<T> work) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      if (store.write(work) instanceof Commit.Done<T>(T value)) {
        return value;
      }
    }
    throw new StoreException("The database is held by another program.");
  }

  /** One consistent read. */
  public <T> T read(Work<T> work) {
    return store.read(work);
  }

  /** Trusted time now. */
  public Moment now() {
    return time.now();
  }

  /** The keeper of trusted time. */
  public TrustedTime time() {
    return time;
  }

  /** Stores the time floor on its own. */
  public void storeFloor(Transaction tx, Moment moment) {
    trail.storeFloor(tx, moment);
  }

  /** The store itself, for copies and checks. */
  public Store store() {
    return store;
  }

  /** What the site decided. */
  public AuthSettings settings() {
    return settings;
  }

  /** The machine's facts. */
  public Machine machine() {
    return machine;
  }

  /** Keys from outside the database. */
  public AuthSecrets secrets() {
    return secrets;
  }

  /** New identifiers. */
  public IdSource ids() {
    return ids;
  }

  /** The audit. */
  public AuditTrail trail() {
    return trail;
  }

  /** Lockout of PINs. */
  public Lockout lockout() {
    return lockout;
  }

  /** Setting and comparing PINs. */
  public PinSetter pins() {
    return pins;
  }

  /** The station's key. */
  public Issuer issuer() {
    return issuer;
  }

  @Override
  public void close() {
    issuer.close();
    store.close();
  }
}
