package org.floorpass.auth.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorpass.auth.testing.Site.CONSOLE;
import static org.floorpass.auth.testing.Site.LINE_1;
import static org.floorpass.auth.testing.Site.LINE_2;
import static org.floorpass.auth.testing.Site.done;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.floorpass.auth.audit.AuditRecord;
import org.floorpass.auth.audit.AuditType;
import org.floorpass.auth.credential.Parsed;
import org.floorpass.auth.directory.AccessRule;
import org.floorpass.auth.directory.Group;
import org.floorpass.auth.store.memory.MemoryStore;
import org.floorpass.auth.testing.SimulatedMachine;
import org.floorpass.auth.testing.Site;
import org.junit.jupiter.api.Test;

/** Two terminals on one store: budgets, rules, the copy alarm, strange scans. */
class TerminalTest {
  private final Site site = new Site(new MemoryStore(), new SimulatedMachine(6)).enabled();

  private List<AuditRecord> records(AuditType type) {
    return done(site.core().audit().latest(CONSOLE, 1_000)).stream()
        .filter(record -> record.event().type() == type)
        .toList();
  }

  private static Withdrawal reason(Recognition recognition) {
    assertThat(recognition).isInstanceOf(Recognition.NotAllowedHere.class);
    return ((Recognition.NotAllowedHere) recognition).reason();
  }

  @Test
  void thirtyFailuresOverAllBadgesSlowATerminalForTenMinutesAndRefuseNobody() {
    for (int worker = 0; worker < 15; worker++) {
      Site.Badge badge = site.settled("w" + worker);
      assertThat(site.core().verdictPace(LINE_1)).isZero();
      site.signIn(badge.digits(), "40718396");
      site.signIn(badge.digits(), "40718396");
    }
    assertThat(site.core().verdictPace(LINE_1)).isEqualTo(Duration.ofSeconds(10));
    assertThat(site.core().verdictPace(LINE_2)).isZero();
    assertThat(records(AuditType.TERMINAL_SLOWED)).hasSize(1);
    Site.Badge next = site.settled("next");
    assertThat(site.signIn(next.digits(), next.pin())).isInstanceOf(SignInOutcome.SignedIn.class);
    site.machine().pass(Duration.ofMinutes(10));
    assertThat(site.core().verdictPace(LINE_1)).isZero();
  }

  @Test
  void theSameBadgeAtTwoTerminalsWithinAMinuteRaisesAnAlarmAndBlocksNothing() {
    Site.Badge badge = site.settled("ada");
    site.recognise(badge.digits(), LINE_1);
    site.machine().pass(Duration.ofSeconds(59));
    assertThat(site.recognise(badge.digits(), LINE_2)).isInstanceOf(Recognition.Recognised.class);
    assertThat(records(AuditType.COPY_ALARM)).hasSize(1);
    site.machine().pass(Duration.ofSeconds(60));
    site.recognise(badge.digits(), LINE_1);
    assertThat(records(AuditType.COPY_ALARM)).hasSize(1);
  }

  @Test
  void strangeScansAreOneRecordPerTerminalAndMinute() {
    for (int i = 0; i < 50; i++) {
      site.core().strangeScan(new Parsed.NotOurs(), LINE_1);
    }
    site.core().strangeScan(new Parsed.Damaged(), LINE_2);
    site.core().tick();
    assertThat(records(AuditType.STRANGE_SCANS)).isEmpty();
    site.machine().pass(Duration.ofMinutes(1));
    site.core().tick();
    assertThat(records(AuditType.STRANGE_SCANS))
        .extracting(record -> record.event().count().orElse(0))
        .containsExactlyInAnyOrder(50L, 1L);
  }

  @Test
  void aRuleDemandsARegisteredSharedAndCompliantTerminal() {
    Site.Badge badge = site.settled("ada");
    AccessRule rule =
        done(
            site.core()
                .terminals()
                .addRule(CONSOLE, "all", Optional.empty(), true, true, Set.of()));
    assertThat(reason(site.recognise(badge.digits()))).isEqualTo(Withdrawal.TERMINAL_UNKNOWN);
    done(site.core().terminals().report(CONSOLE, LINE_1, "Line 1", false, List.of()));
    assertThat(reason(site.recognise(badge.digits()))).isEqualTo(Withdrawal.TERMINAL_NOT_COMPLIANT);
    done(site.core().terminals().report(CONSOLE, LINE_1, "Line 1", true, List.of("No clock.")));
    assertThat(reason(site.recognise(badge.digits()))).isEqualTo(Withdrawal.TERMINAL_NOT_COMPLIANT);
    done(site.core().terminals().report(CONSOLE, LINE_1, "Line 1", true, List.of()));
    assertThat(site.recognise(badge.digits())).isInstanceOf(Recognition.Recognised.class);
    done(site.core().terminals().report(CONSOLE, LINE_1, "Line 1", true, List.of("Broken.")));
    done(site.core().terminals().removeRule(CONSOLE, rule.id()));
    assertThat(site.recognise(badge.digits())).isInstanceOf(Recognition.Recognised.class);
    assertThat(done(site.core().terminals().list(CONSOLE)))
        .singleElement()
        .matches(terminal -> !terminal.compliant());
  }

  @Test
  void aRuleKeepsAGroupToItsTerminals() {
    Site.Badge badge = site.settled("ada");
    Site.Badge other = site.settled("bob");
    Group group = done(site.core().groups().create(CONSOLE, "Night shift"));
    done(site.core().groups().add(CONSOLE, group.id(), badge.worker().id()));
    done(site.core().terminals().report(CONSOLE, LINE_1, "Line 1", true, List.of()));
    done(site.core().terminals().report(CONSOLE, LINE_2, "Line 2", true, List.of()));
    done(
        site.core()
            .terminals()
            .addRule(CONSOLE, "night", Optional.of(group.id()), false, false, Set.of(LINE_2)));
    assertThat(reason(site.recognise(badge.digits(), LINE_1)))
        .isEqualTo(Withdrawal.TERMINAL_NOT_FOR_GROUP);
    assertThat(site.recognise(badge.digits(), LINE_2)).isInstanceOf(Recognition.Recognised.class);
    assertThat(site.recognise(other.digits(), LINE_1)).isInstanceOf(Recognition.Recognised.class);
    assertThat(done(site.core().terminals().rules(CONSOLE))).hasSize(1);
  }

  @Test
  void withoutRulesNothingIsDemanded() {
    Site.Badge badge = site.settled("ada");
    assertThat(site.recognise(badge.digits())).isInstanceOf(Recognition.Recognised.class);
  }
}
