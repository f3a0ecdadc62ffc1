package org.floorpass.auth.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorpass.auth.id.GroupId;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.store.AccessRuleRow;
import org.floorpass.auth.store.AccessRuleTerminalRow;
import org.floorpass.auth.store.GroupMemberRow;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.TerminalRow;
import org.floorpass.auth.store.Transaction;

/**
 * The model's Conditional Access on the shop floor: rules that demand a shared and compliant
 * terminal, or keep a group to certain ones. Every rule that binds a worker must be met. Stateless.
 */
public final class TerminalRules {
  /** A site has a handful; the limit bounds the work of judging one scan. */
  public static final int MOST_RULES = 200;

  private TerminalRules() {}

  /** Whether a worker may sign in at a terminal. */
  public enum Verdict {
    ALLOWED,
    UNKNOWN,
    NOT_SHARED,
    NOT_COMPLIANT,
    NOT_FOR_GROUP
  }

  /** Judges one worker at one terminal; the first rule that is not met decides. */
  public static Verdict judge(Transaction tx, WorkerId worker, TerminalId terminal) {
    List<AccessRuleRow> rules = tx.table(Tables.ACCESS_RULE).after(Optional.empty(), MOST_RULES);
    if (rules.isEmpty()) {
      return Verdict.ALLOWED;
    }
    Set<GroupId> groups =
        tx.table(Tables.GROUP_MEMBER).where(Tables.MEMBER_BY_WORKER, worker).stream()
            .map(GroupMemberRow::groupId)
            .collect(Collectors.toSet());
    Optional<TerminalRow> row = tx.table(Tables.TERMINAL).find(terminal);
    return rules.stream()
        .filter(rule -> rule.groupId().map(groups::contains).orElse(true))
        .map(rule -> judge(tx, rule, terminal, row))
        .filter(verdict -> verdict != Verdict.ALLOWED)
        .findFirst()
        .orElse(Verdict.ALLOWED);
  }

  private static Verdict judge(
      Transaction tx, AccessRuleRow rule, TerminalId terminal, Optional<TerminalRow> row) {
    if (row.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    if (rule.demandsShared() && !row.get().shared()) {
      return Verdict.NOT_SHARED;
    }
    if (rule.demandsCompliant() && !row.get().compliant()) {
      return Verdict.NOT_COMPLIANT;
    }
    List<AccessRuleTerminalRow> only =
        tx.table(Tables.ACCESS_RULE_TERMINAL).where(Tables.TERMINAL_BY_RULE, rule.ruleId());
    boolean here =
        only.isEmpty() || only.stream().anyMatch(some -> some.terminalId().equals(terminal));
    return here ? Verdict.ALLOWED : Verdict.NOT_FOR_GROUP;
  }
}
