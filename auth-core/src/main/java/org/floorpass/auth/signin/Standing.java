package org.floorpass.auth.signin;

import java.util.Optional;
import org.floorpass.auth.credential.CodeState;
import org.floorpass.auth.engine.Codes;
import org.floorpass.auth.engine.Engine;
import org.floorpass.auth.engine.PolicyStore;
import org.floorpass.auth.engine.TerminalRules;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.store.CodeRow;
import org.floorpass.auth.store.MethodRow;
import org.floorpass.auth.store.PinRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.store.WorkerRow;
import org.floorpass.auth.time.Moment;

/**
 * A code with everything that belongs to it, as one transaction sees it.
 *
 * @param state at the moment of reading
 */
record Standing(CodeRow code, CodeState state, MethodRow method, PinRow pin, WorkerRow worker) {

  /** Reads what belongs to a code; empty when its method, PIN or worker is gone. */
  static Optional<Standing> read(Transaction tx, CodeRow code, Moment moment) {
    return tx.table(Tables.METHOD)
        .find(code.methodId())
        .flatMap(
            method ->
                tx.table(Tables.PIN)
                    .find(method.pinId())
                    .flatMap(
                        pin ->
                            tx.table(Tables.WORKER)
                                .find(method.workerId())
                                .map(
                                    worker ->
                                        new Standing(
                                            code,
                                            Codes.state(code, moment),
                                            method,
                                            pin,
                                            worker))));
  }

  /** Why the worker may not use the method here and now, apart from code and PIN. */
  Optional<Withdrawal> withdrawal(
      Transaction tx, Engine engine, TerminalId terminal, Moment moment) {
    Optional<Withdrawal> policy =
        switch (PolicyStore.judge(tx, worker.workerId())) {
          case ALLOWED -> Optional.empty();
          case DISABLED -> Optional.of(Withdrawal.POLICY_DISABLED);
          case NOT_INCLUDED -> Optional.of(Withdrawal.NOT_INCLUDED);
          case EXCLUDED -> Optional.of(Withdrawal.EXCLUDED);
        };
    if (policy.isPresent()) {
      return policy;
    }
    if (!Codes.timeSuffices(code, moment, engine.settings().unsynchronised())) {
      return Optional.of(Withdrawal.CLOCK_NOT_TRUSTED);
    }
    return switch (TerminalRules.judge(tx, worker.workerId(), terminal)) {
      case ALLOWED -> Optional.empty();
      case UNKNOWN -> Optional.of(Withdrawal.TERMINAL_UNKNOWN);
      case NOT_SHARED, NOT_COMPLIANT -> Optional.of(Withdrawal.TERMINAL_NOT_COMPLIANT);
      case NOT_FOR_GROUP -> Optional.of(Withdrawal.TERMINAL_NOT_FOR_GROUP);
    };
  }
}
