package org.floorpass.auth.administration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorpass.auth.audit.AuditEvent;
import org.floorpass.auth.audit.AuditType;
import org.floorpass.auth.credential.SecretBytes;
import org.floorpass.auth.engine.Engine;
import org.floorpass.auth.id.AdministratorId;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.pin.Argon2Cost;
import org.floorpass.auth.pin.PasswordHash;
import org.floorpass.auth.pin.PinHash;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Operation;
import org.floorpass.auth.role.Role;
import org.floorpass.auth.role.Source;
import org.floorpass.auth.store.AdministratorRow;
import org.floorpass.auth.store.ClaimCodeRow;
import org.floorpass.auth.store.GrantRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.time.Moment;

/** Administrators' accounts. There is no default one: the first comes by the claim code. */
public final class AdministratorAdministration {
  /** 80 bits, sixteen characters of five. */
  private static final int CLAIM_BYTES = 10;

  private static final Duration CLAIM_LIFETIME = Duration.ofMinutes(30);

  /** Crockford's base 32: no I, L, O or U to misread. */
  private static final byte[] ALPHABET =
      "0123456789ABCDEFGHJKMNPQRSTVWXYZ".getBytes(StandardCharsets.US_ASCII);

  /** A site has a handful of administrators. */
  static final int MOST_ADMINISTRATORS = 1_000;

  /** Failures in a row before the first wait, as for PINs. */
  private static final int FREE_TRIES = 3;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /** What the first administrator of an appliance holds. */
  private static final Set<Role> FIRST_ROLES =
      Set.of(
          Role.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR,
          Role.AUTHENTICATION_POLICY_ADMINISTRATOR,
          Role.AUDITOR);

  private final Desk desk;
  private final Engine engine;
  private final RoleAdministration roles;

  AdministratorAdministration(Desk desk, RoleAdministration roles) {
    this.desk = desk;
    this.engine = desk.engine();
    this.roles = roles;
  }

  /**
   * A new claim code while nobody can give roles; the one before is void. Empty once the appliance
   * has its first administrator.
   */
  public Optional<ClaimCode> claimCode() {
    byte[] text = randomText();
    Moment moment = engine.now();
    boolean made =
        engine.write(
            tx -> {
              if (RoleAdministration.privileged(tx) > 0) {
                return false;
              }
              var codes = tx.table(Tables.CLAIM_CODE);
              codes
                  .after(Optional.empty(), MOST_ADMINISTRATORS)
                  .forEach(row -> codes.delete(row.digest()));
              codes.insert(new ClaimCodeRow(digest(text), moment.at().plus(CLAIM_LIFETIME)));
              record(tx, moment, AuditEvent.success(AuditType.CLAIM_CODE_MADE, core()));
              return true;
            });
    if (!made) {
      Arrays.fill(text, (byte) 0);
      return Optional.empty();
    }
    return Optional.of(new ClaimCode(SecretBytes.owning(text), moment.at().plus(CLAIM_LIFETIME)));
  }

  /**
   * Makes the first administrator. The code may be typed in either case, with dashes and blanks.
   *
   * @param code ASCII, stays the caller's to zero
   * @param password UTF-8, 15 to 128 bytes, stays the caller's to zero
   */
  public Outcome<AdministratorView> claim(byte[] code, String name, byte[] password) {
    Optional<Refusal.Invalid> fault = fault(name, password);
    if (fault.isPresent()) {
      return Outcome.refused(fault.get());
    }
    Bytes digest = digest(normalised(code));
    Bytes salt = salt();
    Bytes verifier = hash(password, salt);
    Moment moment = engine.now();
    return engine.write(
        tx -> {
          var codes = tx.table(Tables.CLAIM_CODE);
          boolean valid =
              codes.find(digest).filter(row -> moment.at().isBefore(row.expiry())).isPresent();
          if (!valid || RoleAdministration.privileged(tx) > 0) {
            record(tx, moment, AuditEvent.failure(AuditType.CLAIM_CODE_USED, core(), "NOT_VALID"));
            return Desk.conflict(Refusal.Conflict.ALREADY_CLAIMED);
          }
          codes.delete(digest);
          AdministratorRow row = insert(tx, name, salt, verifier, moment);
          Desk.Request request = Desk.Request.of(new Caller.Console(), Operation.CHANGE_ROLES);
          FIRST_ROLES.forEach(
              role ->
                  roles.insert(
                      tx, request, row.administratorId().value(), role, Optional.empty(), moment));
          record(
              tx,
              moment,
              AuditEvent.success(AuditType.CLAIM_CODE_USED, core())
                  .with(row.administratorId().value()));
          return Outcome.done(view(tx, row));
        });
  }

  /** Makes a further account, without roles yet. */
  public Outcome<AdministratorView> create(Caller caller, String name, byte[] password) {
    Optional<Refusal.Invalid> fault = fault(name, password);
    if (fault.isPresent()) {
      return Outcome.refused(fault.get());
    }
    Bytes salt = salt();
    Bytes verifier = hash(password, salt);
    Desk.Request request = Desk.Request.of(caller, Operation.CHANGE_ROLES);
    return desk.change(
        request,
        (tx, moment) -> {
          if (byName(tx, name).isPresent()) {
            return Desk.conflict(Refusal.Conflict.NAME_TAKEN);
          }
          AdministratorRow row = insert(tx, name, salt, verifier, moment);
          record(
              tx,
              moment,
              desk.event(tx, request, AuditType.ADMINISTRATOR_CREATED)
                  .with(row.administratorId().value()));
          return Outcome.done(view(tx, row));
        });
  }

  /** Ends an account at once. */
  public Outcome<AdministratorView> disable(Caller caller, AdministratorId id) {
    Desk.Request request = Desk.Request.of(caller, Operation.CHANGE_ROLES);
    return desk.change(
        request,
        (tx, moment) -> {
          Optional<AdministratorRow> row = tx.table(Tables.ADMINISTRATOR).find(id);
          if (row.isEmpty()) {
            return Desk.notFound(Refusal.Thing.ADMINISTRATOR);
          }
          boolean last =
              granted(tx, id).contains(Role.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR)
                  && RoleAdministration.privileged(tx) == 1;
          if (last) {
            return Desk.conflict(Refusal.Conflict.LAST_ADMINISTRATOR);
          }
          var grants = tx.table(Tables.GRANT);
          grants
              .where(Tables.GRANT_BY_PRINCIPAL, id.value())
              .forEach(grant -> grants.delete(grant.grantId()));
          AdministratorRow ended = row.get().disabled(moment.at());
          tx.table(Tables.ADMINISTRATOR).update(ended);
          record(
              tx,
              moment,
              desk.event(tx, request, AuditType.ADMINISTRATOR_CHANGED)
                  .with(id.value())
                  .because("DISABLED"));
          return Outcome.done(view(tx, ended));
        });
  }

  /** All accounts by name. */
  public Outcome<List<AdministratorView>> list(Caller caller) {
    return desk.look(
        Desk.Request.of(caller, Operation.READ_ROLES),
        (tx, moment) ->
            Outcome.done(
                tx.table(Tables.ADMINISTRATOR).after(Optional.empty(), MOST_ADMINISTRATORS).stream()
                    .sorted(Comparator.comparing(AdministratorRow::nameFolded))
                    .map(row -> view(tx, row))
                    .toList()));
  }

  /**
   * Judges name and password: counted before it is compared, and hashed whether or not the account
   * exists. The password stays the caller's to zero.
   */
  public AdministratorVerdict signIn(String name, byte[] password, Source source) {
    if (password.length > PasswordHash.LONGEST_PASSWORD) {
      return new AdministratorVerdict.Rejected();
    }
    Moment begun = engine.now();
    Optional<AdministratorRow> row =
        engine.read(tx -> byName(tx, name).filter(some -> some.disabledAt().isEmpty()));
    if (row.isEmpty()) {
      Bytes unused = hash(password, salt());
      engine.write(tx -> refused(tx, engine.now(), source, Optional.empty(), unused.length()));
      return new AdministratorVerdict.Rejected();
    }
    AdministratorId id = row.get().administratorId();
    Optional<Duration> wait = engine.write(tx -> begin(tx, id, begun));
    if (wait.isPresent()) {
      return new AdministratorVerdict.Waiting(wait.get());
    }
    Argon2Cost paid = new Argon2Cost(row.get().memoryKibibytes(), row.get().passes());
    boolean right;
    try (SecretBytes copy = SecretBytes.owning(password.clone())) {
      right =
          PinHash.matches(
              row.get().verifier(), PasswordHash.verifier(copy, row.get().salt(), paid));
    }
    long observed = row.get().failed() + 1;
    return engine.write(tx -> verdict(tx, id, right, observed, source, engine.now()));
  }

  private Optional<Duration> begin(Transaction tx, AdministratorId id, Moment moment) {
    var table = tx.table(Tables.ADMINISTRATOR);
    AdministratorRow row = table.find(id).orElseThrow();
    Duration remaining = remaining(row, moment);
    if (!remaining.isZero()) {
      if (!row.waitBootId().equals(moment.boot())) {
        // What passed between the boots is unknown: the wait begins again, once.
        table.update(row.waitingFrom(moment.monotonicMicros(), moment.boot()));
      }
      return Optional.of(remaining);
    }
    long failures = row.failed() - row.cleared() + 1;
    table.update(row.begun(delay(failures).toSeconds(), moment.monotonicMicros(), moment.boot()));
    return Optional.empty();
  }

  private AdministratorVerdict verdict(
      Transaction tx,
      AdministratorId id,
      boolean right,
      long observed,
      Source source,
      Moment moment) {
    var table = tx.table(Tables.ADMINISTRATOR);
    AdministratorRow row = table.find(id).orElseThrow();
    if (!right || row.disabledAt().isPresent()) {
      refused(tx, moment, source, Optional.of(row), 0);
      return new AdministratorVerdict.Rejected();
    }
    table.update(row.cleared(Math.min(observed, row.failed())));
    record(
        tx,
        moment,
        AuditEvent.success(AuditType.ADMINISTRATOR_SIGNED_IN, source.code())
            .by(Optional.of(row.pseudonym()))
            .with(id.value()));
    return new AdministratorVerdict.Accepted(new Caller.Administrator(id, source));
  }

  private int refused(
      Transaction tx, Moment moment, Source source, Optional<AdministratorRow> row, int result) {
    AuditEvent event =
        AuditEvent.failure(AuditType.ADMINISTRATOR_REFUSED, source.code(), "NOT_ACCEPTED")
            .by(row.map(AdministratorRow::pseudonym));
    record(tx, moment, event);
    return result;
  }

  private static Duration delay(long failures) {
    long steps = failures - FREE_TRIES;
    if (steps < 0) {
      return Duration.ZERO;
    }
    Duration delay = FIRST_WAIT.multipliedBy(1L << Math.min(steps, 16));
    return delay.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : delay;
  }

  private static Duration remaining(AdministratorRow row, Moment moment) {
    if (row.failed() == row.cleared() || row.waitSeconds() == 0) {
      return Duration.ZERO;
    }
    Duration delay = Duration.ofSeconds(row.waitSeconds());
    long elapsedMicros = moment.monotonicMicros() - row.waitStartMicros();
    boolean comparable = row.waitBootId().equals(moment.boot()) && elapsedMicros >= 0;
    Duration left = comparable ? delay.minusNanos(elapsedMicros * 1_000) : delay;
    return left.isNegative() ? Duration.ZERO : left;
  }

  private AdministratorRow insert(
      Transaction tx, String name, Bytes salt, Bytes verifier, Moment moment) {
    Argon2Cost cost = engine.settings().argon2();
    AdministratorRow row =
        new AdministratorRow(
            new AdministratorId(engine.ids().next()),
            name,
            Names.folded(name),
            salt,
            verifier,
            cost.memoryKibibytes(),
            cost.passes(),
            engine.ids().nextPseudonym(),
            moment.at(),
            Optional.empty(),
            0,
            0,
            0,
            moment.monotonicMicros(),
            moment.boot(),
            1);
    tx.table(Tables.ADMINISTRATOR).insert(row);
    return row;
  }

  private static Optional<AdministratorRow> byName(Transaction tx, String name) {
    return tx
        .table(Tables.ADMINISTRATOR)
        .where(Tables.ADMINISTRATOR_BY_NAME, Names.folded(name))
        .stream()
        .findFirst();
  }

  private static Set<Role> granted(Transaction tx, AdministratorId id) {
    return tx.table(Tables.GRANT).where(Tables.GRANT_BY_PRINCIPAL, id.value()).stream()
        .map(GrantRow::role)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static AdministratorView view(Transaction tx, AdministratorRow row) {
    return new AdministratorView(
        row.administratorId(),
        row.name(),
        granted(tx, row.administratorId()),
        row.created(),
        row.disabledAt());
  }

  private static Optional<Refusal.Invalid> fault(String name, byte[] password) {
    if (password.length < PasswordHash.SHORTEST_PASSWORD
        || password.length > PasswordHash.LONGEST_PASSWORD) {
      return Optional.of(new Refusal.Invalid("password", "A password has 15 to 128 characters."));
    }
    return Names.nameFault("name", name);
  }

  private Bytes hash(byte[] password, Bytes salt) {
    try (SecretBytes copy = SecretBytes.owning(password.clone())) {
      return PasswordHash.verifier(copy, salt, engine.settings().argon2());
    }
  }

  private Bytes salt() {
    byte[] salt = new byte[PinHash.SALT_BYTES];
    engine.machine().random().nextBytes(salt);
    return Bytes.copyOf(salt);
  }

  private byte[] randomText() {
    byte[] random = new byte[CLAIM_BYTES];
    engine.machine().random().nextBytes(random);
    byte[] text = new byte[CLAIM_BYTES * 8 / 5];
    for (int i = 0; i < text.length; i++) {
      int bits = 0;
      for (int bit = i * 5; bit < i * 5 + 5; bit++) {
        bits = bits << 1 | random[bit / 8] >> 7 - bit % 8 & 1;
      }
      text[i] = ALPHABET[bits];
    }
    Arrays.fill(random, (byte) 0);
    return text;
  }

  private static byte[] normalised(byte[] typed) {
    byte[] plain = new byte[typed.length];
    int length = 0;
    for (byte b : typed) {
      if (b != '-' && b != ' ') {
        plain[length++] = (byte) (b >= 'a' && b <= 'z' ? b - 'a' + 'A' : b);
      }
    }
    return Arrays.copyOf(plain, length);
  }

  private static Bytes digest(byte[] text) {
    try {
      return Bytes.copyOf(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static String core() {
    return Source.CORE.code();
  }

  private void record(Transaction tx, Moment moment, AuditEvent event) {
    engine.trail().append(tx, moment, event);
  }
}
