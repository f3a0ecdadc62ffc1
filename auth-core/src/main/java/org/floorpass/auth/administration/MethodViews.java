package org.floorpass.auth.administration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.CodeState;
import org.floorpass.auth.engine.Codes;
import org.floorpass.auth.engine.Engine;
import org.floorpass.auth.engine.PinSetter;
import org.floorpass.auth.engine.PolicyStore;
import org.floorpass.auth.signin.Lock;
import org.floorpass.auth.store.CodeRow;
import org.floorpass.auth.store.CodeUseRow;
import org.floorpass.auth.store.MethodRow;
import org.floorpass.auth.store.PinRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.time.Moment;

/** Shows methods, codes and PINs as they stand at a moment. Stateless. */
final class MethodViews {
  private MethodViews() {}

  static MethodView method(Engine engine, Transaction tx, MethodRow row, Moment moment) {
    List<CodeRow> live = PinSetter.liveCodes(tx, row.methodId());
    PinView pin = pin(engine, tx, row, moment);
    return new MethodView(
        row.methodId(),
        row.workerId(),
        row.created(),
        code(tx, live, CodeKind.STANDARD, moment),
        code(tx, live, CodeKind.TEMPORARY, moment),
        pin,
        usability(tx, row, live, pin, moment));
  }

  static CodeView code(Transaction tx, CodeRow row, Moment moment) {
    Optional<Instant> lastUsed =
        tx.table(Tables.CODE_USE).where(Tables.USE_BY_CODE, row.codeId()).stream()
            .map(CodeUseRow::lastUsed)
            .max(Instant::compareTo);
    return new CodeView(
        row.codeId(),
        row.workerId(),
        row.kind(),
        Codes.state(row, moment),
        row.created(),
        row.start(),
        row.expiry(),
        lastUsed,
        row.revokeReason());
  }

  static PinView pin(Engine engine, Transaction tx, MethodRow method, Moment moment) {
    PinRow row =
        tx.table(Tables.PIN)
            .find(method.pinId())
            .orElseThrow(() -> new IllegalStateException("A method has a PIN."));
    return new PinView(
        method.created(),
        row.updated(),
        row.temporarySeconds().isPresent(),
        Codes.temporaryUntil(row, PinSetter.liveCodes(tx, method.methodId())),
        Lock.of(engine.lockout().state(tx, row.pinId(), moment), moment));
  }

  private static Optional<CodeView> code(
      Transaction tx, List<CodeRow> live, CodeKind kind, Moment moment) {
    return live.stream()
        .filter(row -> row.kind() == kind)
        .findFirst()
        .map(row -> code(tx, row, moment));
  }

  private static MethodView.Usability usability(
      Transaction tx, MethodRow row, List<CodeRow> live, PinView pin, Moment moment) {
    if (PolicyStore.judge(tx, row.workerId()) != PolicyStore.Verdict.ALLOWED) {
      return MethodView.Usability.DISABLED_BY_POLICY;
    }
    List<CodeState> states = live.stream().map(code -> Codes.state(code, moment)).toList();
    if (!states.contains(CodeState.ACTIVE)) {
      boolean coming =
          states.contains(CodeState.NOT_YET_ACTIVE) || states.contains(CodeState.AWAITING_PROOF);
      return coming ? MethodView.Usability.NOT_YET_VALID : MethodView.Usability.NO_ACTIVE_CODE;
    }
    if (pin.temporaryUntil().filter(until -> !moment.at().isBefore(until)).isPresent()) {
      return MethodView.Usability.TEMPORARY_PIN_EXPIRED;
    }
    return pin.lock().isPresent() ? MethodView.Usability.LOCKED : MethodView.Usability.USABLE;
  }
}
