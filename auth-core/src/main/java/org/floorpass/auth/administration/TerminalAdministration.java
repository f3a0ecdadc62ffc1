package org.floorpass.auth.administration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorpass.auth.audit.AuditType;
import org.floorpass.auth.directory.AccessRule;
import org.floorpass.auth.directory.Terminal;
import org.floorpass.auth.engine.TerminalRules;
import org.floorpass.auth.id.GroupId;
import org.floorpass.auth.id.RuleId;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Operation;
import org.floorpass.auth.store.AccessRuleRow;
import org.floorpass.auth.store.AccessRuleTerminalRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.TerminalRow;
import org.floorpass.auth.store.Transaction;

/** Registered terminals, their self-tests, and the rules that demand something of them. */
public final class TerminalAdministration {
  /** One appliance serves a few faces; a store may serve a site. */
  static final int MOST_TERMINALS = 1_000;

  /** Keeps a row small; the journal of the box holds the rest. */
  private static final int LONGEST_FAULTS = 4_000;

  private final Desk desk;

  TerminalAdministration(Desk desk) {
    this.desk = desk;
  }

  /**
   * Registers a terminal or renews its self-test; recorded when something changed.
   *
   * @param faults one sentence each; none means compliant
   */
  public Outcome<Terminal> report(
      Caller caller, TerminalId id, String name, boolean shared, List<String> faults) {
    Optional<Refusal.Invalid> fault = Names.nameFault("name", name);
    if (fault.isPresent()) {
      return Outcome.refused(fault.get());
    }
    String joined = String.join("\n", faults);
    String text = joined.length() > LONGEST_FAULTS ? joined.substring(0, LONGEST_FAULTS) : joined;
    Desk.Request request = Desk.Request.of(caller, Operation.CHANGE_TERMINALS);
    return desk.change(
        request,
        (tx, moment) -> {
          var table = tx.table(Tables.TERMINAL);
          Optional<TerminalRow> old = table.find(id);
          long version = old.map(TerminalRow::rowVersion).orElse(0L) + 1;
          TerminalRow row =
              new TerminalRow(id, name, shared, faults.isEmpty(), text, moment.at(), version);
          if (old.isPresent()) {
            table.update(row);
          } else {
            table.insert(row);
          }
          boolean changed =
              old.isEmpty()
                  || old.get().shared() != shared
                  || old.get().compliant() != row.compliant();
          if (changed) {
            AuditType type =
                old.isEmpty() ? AuditType.TERMINAL_REGISTERED : AuditType.TERMINAL_CHANGED;
            desk.engine()
                .trail()
                .append(
                    tx,
                    moment,
                    desk.event(tx, request, type)
                        .at(id)
                        .because(row.compliant() ? "COMPLIANT" : "NOT_COMPLIANT"));
          }
          return Outcome.done(terminal(row));
        });
  }

  /** All terminals by id. */
  public Outcome<List<Terminal>> list(Caller caller) {
    return desk.look(
        Desk.Request.of(caller, Operation.READ_TERMINALS),
        (tx, moment) ->
            Outcome.done(
                tx.table(Tables.TERMINAL).after(Optional.empty(), MOST_TERMINALS).stream()
                    .map(TerminalAdministration::terminal)
                    .toList()));
  }

  /** Makes a rule. */
  public Outcome<AccessRule> addRule(
      Caller caller,
      String name,
      Optional<GroupId> group,
      boolean demandsShared,
      boolean demandsCompliant,
      Set<TerminalId> onlyAt) {
    Optional<Refusal.Invalid> fault = Names.nameFault("name", name);
    if (fault.isPresent()) {
      return Outcome.refused(fault.get());
    }
    Desk.Request request = Desk.Request.of(caller, Operation.CHANGE_TERMINALS);
    return desk.change(
        request,
        (tx, moment) -> {
          if (group.isPresent() && tx.table(Tables.GROUP).find(group.get()).isEmpty()) {
            return Desk.notFound(Refusal.Thing.GROUP);
          }
          var rules = tx.table(Tables.ACCESS_RULE);
          if (rules.after(Optional.empty(), TerminalRules.MOST_RULES).size()
              >= TerminalRules.MOST_RULES) {
            return Desk.conflict(Refusal.Conflict.TOO_MANY);
          }
          RuleId id = new RuleId(desk.engine().ids().next());
          AccessRuleRow row =
              new AccessRuleRow(id, name, group, demandsShared, demandsCompliant, 1);
          rules.insert(row);
          onlyAt.forEach(
              terminal ->
                  tx.table(Tables.ACCESS_RULE_TERMINAL)
                      .insert(new AccessRuleTerminalRow(id, terminal)));
          desk.engine()
              .trail()
              .append(
                  tx,
                  moment,
                  desk.event(tx, request, AuditType.RULE_CHANGED)
                      .with(id.value())
                      .because("ADDED"));
          return Outcome.done(rule(tx, row));
        });
  }

  /** Removes a rule. */
  public Outcome<RuleId> removeRule(Caller caller, RuleId id) {
    Desk.Request request = Desk.Request.of(caller, Operation.CHANGE_TERMINALS);
    return desk.change(
        request,
        (tx, moment) -> {
          if (tx.table(Tables.ACCESS_RULE).find(id).isEmpty()) {
            return Desk.notFound(Refusal.Thing.TERMINAL);
          }
          var terminals = tx.table(Tables.ACCESS_RULE_TERMINAL);
          terminals.where(Tables.TERMINAL_BY_RULE, id).forEach(terminals::delete);
          tx.table(Tables.ACCESS_RULE).delete(id);
          desk.engine()
              .trail()
              .append(
                  tx,
                  moment,
                  desk.event(tx, request, AuditType.RULE_CHANGED)
                      .with(id.value())
                      .because("REMOVED"));
          return Outcome.done(id);
        });
  }

  /** All rules. */
  public Outcome<List<AccessRule>> rules(Caller caller) {
    return desk.look(
        Desk.Request.of(caller, Operation.READ_TERMINALS),
        (tx, moment) ->
            Outcome.done(
                tx
                    .table(Tables.ACCESS_RULE)
                    .after(Optional.empty(), TerminalRules.MOST_RULES)
                    .stream()
                    .map(row -> rule(tx, row))
                    .toList()));
  }

  private static AccessRule rule(Transaction tx, AccessRuleRow row) {
    return new AccessRule(
        row.ruleId(),
        row.name(),
        row.groupId(),
        row.demandsShared(),
        row.demandsCompliant(),
        tx.table(Tables.ACCESS_RULE_TERMINAL).where(Tables.TERMINAL_BY_RULE, row.ruleId()).stream()
            .map(AccessRuleTerminalRow::terminalId)
            .collect(Collectors.toSet()));
  }

  private static Terminal terminal(TerminalRow row) {
    return new Terminal(
        row.terminalId(),
        row.name(),
        row.shared(),
        row.faults().isEmpty() ? List.of() : row.faults().lines().toList(),
        row.tested());
  }
}
