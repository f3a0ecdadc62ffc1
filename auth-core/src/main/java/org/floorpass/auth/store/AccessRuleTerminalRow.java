package org.floorpass.auth.store;

import org.floorpass.auth.id.RuleId;
import org.floorpass.auth.id.TerminalId;

/** A terminal that a rule keeps its workers to; a rule without any leaves the place open. */
public record AccessRuleTerminalRow(RuleId ruleId, TerminalId terminalId) {}
