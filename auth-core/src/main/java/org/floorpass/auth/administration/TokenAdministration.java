package org.floorpass.auth.administration;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.floorpass.auth.audit.AuditType;
import org.floorpass.auth.credential.SecretBytes;
import org.floorpass.auth.engine.Authorisation;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.TokenId;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Operation;
import org.floorpass.auth.role.Source;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.TokenRoleRow;
import org.floorpass.auth.store.TokenRow;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.time.Moment;

/** API tokens: 256 random bits, stored as SHA-256. */
public final class TokenAdministration {
  /** 256 bits: hashing alone protects them (NIST SP 800-63B section 5.1.2). */
  private static final int TOKEN_BYTES = 32;

  /** 32 bytes in base64url without padding. */
  private static final int TOKEN_CHARACTERS = 43;

  /** An appliance knows a few programs; the limit stops a script that never revokes. */
  static final int MOST_TOKENS = 10_000;

  private final Desk desk;

  TokenAdministration(Desk desk) {
    this.desk = desk;
  }

  /** Makes a token. A caller can give only roles that it holds itself. */
  public Outcome<IssuedToken> create(Caller caller, TokenOrder order) {
    Optional<Refusal.Invalid> fault = fault(order);
    if (fault.isPresent()) {
      return Outcome.refused(fault.get());
    }
    Desk.Request request = new Desk.Request(caller, Operation.CREATE_TOKEN, order.worker());
    byte[] token = new byte[TOKEN_BYTES];
    desk.engine().machine().random().nextBytes(token);
    byte[] text = Base64.getUrlEncoder().withoutPadding().encode(token);
    Arrays.fill(token, (byte) 0);
    Outcome<TokenView> made =
        desk.change(
            request,
            (tx, moment) -> {
              if (!desk.authorisation().roles(tx, caller).containsAll(order.roles())) {
                return Outcome.refused(new Refusal.NotAllowed(Operation.CREATE_TOKEN));
              }
              if (tx.table(Tables.TOKEN).after(Optional.empty(), MOST_TOKENS).size()
                  >= MOST_TOKENS) {
                return Desk.conflict(Refusal.Conflict.TOO_MANY);
              }
              TokenRow row = insert(tx, order, digest(text), moment);
              desk.engine()
                  .trail()
                  .append(
                      tx,
                      moment,
                      desk.event(tx, request, AuditType.TOKEN_CREATED).with(row.tokenId().value()));
              return Outcome.done(view(tx, row));
            });
    return switch (made) {
      case Outcome.Done<TokenView>(TokenView view) ->
          Outcome.done(new IssuedToken(view, SecretBytes.owning(text)));
      case Outcome.Refused<TokenView>(Refusal refusal) -> {
        Arrays.fill(text, (byte) 0);
        yield Outcome.refused(refusal);
      }
    };
  }

  /** Judges a bearer token (ASCII, without "Bearer "); the array stays the caller's to zero. */
  public TokenVerdict verify(byte[] token, Source source) {
    if (token.length != TOKEN_CHARACTERS) {
      return new TokenVerdict.Rejected();
    }
    Bytes digest = digest(token);
    Moment moment = desk.engine().now();
    return desk.engine()
        .read(
            tx ->
                tx.table(Tables.TOKEN).where(Tables.TOKEN_BY_DIGEST, digest).stream()
                    .filter(row -> Authorisation.live(row, moment))
                    .findFirst()
                    .<TokenVerdict>map(row -> new TokenVerdict.Accepted(caller(row, source)))
                    .orElse(new TokenVerdict.Rejected()));
  }

  /** All tokens, the newest first. */
  public Outcome<List<TokenView>> list(Caller caller) {
    return desk.look(
        Desk.Request.of(caller, Operation.READ_TOKENS),
        (tx, moment) ->
            Outcome.done(
                tx.table(Tables.TOKEN).after(Optional.empty(), MOST_TOKENS).stream()
                    .sorted(Comparator.comparing(TokenRow::created).reversed())
                    .map(row -> view(tx, row))
                    .toList()));
  }

  /** Ends a token at once; ending it twice changes nothing. */
  public Outcome<TokenView> revoke(Caller caller, TokenId token) {
    Desk.Request request = Desk.Request.of(caller, Operation.REVOKE_TOKEN);
    return desk.change(
        request,
        (tx, moment) -> {
          Optional<TokenRow> found = tx.table(Tables.TOKEN).find(token);
          if (found.isEmpty()) {
            return Desk.notFound(Refusal.Thing.TOKEN);
          }
          TokenRow row = found.get();
          if (row.revokedAt().isPresent()) {
            return Outcome.done(view(tx, row));
          }
          TokenRow ended = ended(row, moment);
          tx.table(Tables.TOKEN).update(ended);
          desk.engine()
              .trail()
              .append(
                  tx, moment, desk.event(tx, request, AuditType.TOKEN_REVOKED).with(token.value()));
          return Outcome.done(view(tx, ended));
        });
  }

  private TokenRow insert(Transaction tx, TokenOrder order, Bytes digest, Moment moment) {
    TokenRow row =
        new TokenRow(
            new TokenId(desk.engine().ids().next()),
            digest,
            order.label(),
            order.worker(),
            desk.engine().ids().nextPseudonym(),
            moment.at(),
            moment.at().plus(order.lifetimeDays(), ChronoUnit.DAYS),
            Optional.empty(),
            1);
    tx.table(Tables.TOKEN).insert(row);
    order
        .roles()
        .forEach(role -> tx.table(Tables.TOKEN_ROLE).insert(new TokenRoleRow(row.tokenId(), role)));
    return row;
  }

  private static TokenRow ended(TokenRow row, Moment moment) {
    return new TokenRow(
        row.tokenId(),
        row.digest(),
        row.label(),
        row.workerId(),
        row.pseudonym(),
        row.created(),
        row.expiry(),
        Optional.of(moment.at()),
        row.rowVersion() + 1);
  }

  private static Caller caller(TokenRow row, Source source) {
    return row.workerId()
        .<Caller>map(worker -> new Caller.Delegated(row.tokenId(), worker, source))
        .orElse(new Caller.Application(row.tokenId(), source));
  }

  private static TokenView view(Transaction tx, TokenRow row) {
    return new TokenView(
        row.tokenId(),
        row.label(),
        tx.table(Tables.TOKEN_ROLE).where(Tables.ROLE_BY_TOKEN, row.tokenId()).stream()
            .map(TokenRoleRow::role)
            .collect(Collectors.toUnmodifiableSet()),
        row.workerId(),
        row.created(),
        row.expiry(),
        row.revokedAt());
  }

  private static Optional<Refusal.Invalid> fault(TokenOrder order) {
    if (order.label().isBlank() || order.label().length() > 100) {
      return Optional.of(new Refusal.Invalid("label", "A label has 1 to 100 characters."));
    }
    if (order.lifetimeDays() < 1 || order.lifetimeDays() > TokenOrder.LONGEST_LIFETIME_DAYS) {
      return Optional.of(new Refusal.Invalid("lifetimeDays", "A token lives 1 to 395 days."));
    }
    return order.roles().isEmpty() && order.worker().isEmpty()
        ? Optional.of(new Refusal.Invalid("roles", "A token without a worker needs a role."))
        : Optional.empty();
  }

  private static Bytes digest(byte[] text) {
    try {
      return Bytes.copyOf(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
