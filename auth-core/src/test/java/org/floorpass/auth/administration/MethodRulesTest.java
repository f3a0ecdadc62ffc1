package org.floorpass.auth.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorpass.auth.testing.Site.CONSOLE;
import static org.floorpass.auth.testing.Site.done;
import static org.floorpass.auth.testing.Site.refused;
import static org.floorpass.auth.testing.Site.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.CodeState;
import org.floorpass.auth.credential.ProofDemand;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.directory.Group;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.pin.PinFault;
import org.floorpass.auth.policy.Policy;
import org.floorpass.auth.policy.PolicyChange;
import org.floorpass.auth.policy.Target;
import org.floorpass.auth.policy.TargetType;
import org.floorpass.auth.signin.PinChangeReason;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.auth.signin.SignInOutcome;
import org.floorpass.auth.signin.Withdrawal;
import org.floorpass.auth.store.memory.MemoryStore;
import org.floorpass.auth.testing.SimulatedMachine;
import org.floorpass.auth.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policy, methods and codes against the functional model's checklist. */
class MethodRulesTest {
  private final Site site = new Site(new MemoryStore(), new SimulatedMachine(9)).enabled();

  private MethodAdministration methods() {
    return site.core().methods();
  }

  private CodeOrder temporary(Duration length) {
    Instant now = site.machine().wall();
    return new CodeOrder(
        CodeKind.TEMPORARY, Optional.of(now), Optional.of(now.plus(length)), ProofDemand.NONE);
  }

  private static PolicyChange lengths(int pin, int days) {
    return new PolicyChange(
        Optional.empty(), Optional.of(pin), Optional.of(days), Optional.empty(), Optional.empty());
  }

  private static PolicyChange targets(List<Target> include, List<Target> exclude) {
    return new PolicyChange(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(include),
        Optional.of(exclude));
  }

  @ParameterizedTest
  @CsvSource({
    "7, 365, false", "8, 365, true", "20, 365, true", "21, 365, false",
    "8, 0, false", "8, 1, true", "8, 395, true", "8, 396, false"
  })
  void thePolicysBoundsHold(int pinLength, int days, boolean accepted) {
    Outcome<Policy> outcome = site.core().policy().change(CONSOLE, lengths(pinLength, days));
    assertThat(outcome instanceof Outcome.Done<Policy>).isEqualTo(accepted);
  }

  @Test
  void aFreshInstallationIsOffAndRefusesEnrolment() {
    done(site.core().policy().reset(CONSOLE));
    assertThat(done(site.core().policy().read(CONSOLE))).isEqualTo(Policy.defaults());
    Worker worker = site.worker("ada");
    assertThat(
            refused(
                methods()
                    .enrol(
                        CONSOLE,
                        worker.id(),
                        CodeOrder.standardNow(ProofDemand.NONE),
                        Optional.empty())))
        .isEqualTo(new Refusal.PolicyForbids());
  }

  @Test
  void aSecondEnrolmentIsAConflictUntilTheCodeExpired() {
    Site.Badge badge = site.enrol(site.worker("ada"));
    CodeOrder order = CodeOrder.standardNow(ProofDemand.NONE);
    assertThat(refused(methods().enrol(CONSOLE, badge.worker().id(), order, Optional.empty())))
        .isEqualTo(new Refusal.Conflicting(Refusal.Conflict.METHOD_ACTIVE));
    site.machine().pass(Duration.ofDays(365));
    assertThat(site.recognise(badge.digits())).isInstanceOf(Recognition.Expired.class);
    done(methods().enrol(CONSOLE, badge.worker().id(), order, Optional.empty())).close();
    assertThat(site.recognise(badge.digits())).isInstanceOf(Recognition.Revoked.class);
  }

  @ParameterizedTest
  @CsvSource({
    "PT59M59S, false",
    "PT1H, true",
    "PT12H, true",
    "PT12H0.000001S, false",
    "PT12H1S, false"
  })
  void temporaryCodesLiveOneToTwelveHours(Duration length, boolean accepted) {
    Site.Badge badge = site.settled("ada");
    Outcome<Enrolment> outcome = methods().issue(CONSOLE, badge.worker().id(), temporary(length));
    assertThat(outcome instanceof Outcome.Done<Enrolment>).isEqualTo(accepted);
  }

  @Test
  void oneTemporaryCodeAtATimeAndOnePinForBoth() {
    Site.Badge badge = site.settled("ada");
    try (Enrolment temporary =
        done(methods().issue(CONSOLE, badge.worker().id(), temporary(Duration.ofHours(2))))) {
      assertThat(site.signIn(text(temporary.code().digits()), badge.pin()))
          .isInstanceOf(SignInOutcome.SignedIn.class);
      assertThat(site.signIn(badge.digits(), badge.pin()))
          .isInstanceOf(SignInOutcome.SignedIn.class);
      assertThat(
              refused(
                  methods().issue(CONSOLE, badge.worker().id(), temporary(Duration.ofHours(2)))))
          .isEqualTo(new Refusal.Conflicting(Refusal.Conflict.CODE_ACTIVE));
      site.machine().pass(Duration.ofHours(2));
      assertThat(site.recognise(text(temporary.code().digits())))
          .isInstanceOf(Recognition.Expired.class);
    }
    done(methods().issue(CONSOLE, badge.worker().id(), temporary(Duration.ofHours(1)))).close();
  }

  @Test
  void theStandardCodesEndMovesUpTo395DaysFromItsStart() {
    Site.Badge badge = site.settled("ada");
    CodeView code = done(methods().read(CONSOLE, badge.worker().id())).standard().orElseThrow();
    Instant last = code.start().plus(Duration.ofDays(395));
    assertThat(done(methods().extend(CONSOLE, badge.worker().id(), last)).expiry()).isEqualTo(last);
    assertThat(refused(methods().extend(CONSOLE, badge.worker().id(), last.plusNanos(1_000))))
        .isInstanceOf(Refusal.Invalid.class);
    assertThat(refused(methods().extend(CONSOLE, badge.worker().id(), site.machine().wall())))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void activationLaterIsRefusedBeforeItsStartAndAcceptedAtIt() {
    Worker worker = site.worker("ada");
    Instant start = site.machine().wall().plus(Duration.ofDays(2));
    CodeOrder later =
        new CodeOrder(CodeKind.STANDARD, Optional.of(start), Optional.empty(), ProofDemand.NONE);
    try (Enrolment enrolment =
        done(methods().enrol(CONSOLE, worker.id(), later, Optional.empty()))) {
      String digits = text(enrolment.code().digits());
      String pin = text(enrolment.temporaryPin().orElseThrow().digits());
      site.machine().pass(Duration.ofDays(2).minusNanos(1_000));
      assertThat(site.recognise(digits))
          .isEqualTo(new Recognition.NotYetActive(enrolment.code().codeId(), start));
      site.machine().pass(Duration.ofNanos(1_000));
      assertThat(site.signIn(digits, pin)).isInstanceOf(SignInOutcome.PinChangeRequired.class);
    }
  }

  @Test
  void aTemporaryPinWorksADayFromTheLaterOfItsMakingAndTheCodesStart() {
    Site.Badge badge = site.enrol(site.worker("ada"));
    site.machine().pass(Duration.ofHours(24).minusNanos(1_000));
    assertThat(site.signIn(badge.digits(), badge.pin()))
        .isInstanceOf(SignInOutcome.PinChangeRequired.class);
    site.machine().pass(Duration.ofNanos(1_000));
    assertThat(site.signIn(badge.digits(), badge.pin()))
        .isInstanceOf(SignInOutcome.TemporaryPinExpired.class);
    assertThat(done(methods().read(CONSOLE, badge.worker().id())).usability())
        .isEqualTo(MethodView.Usability.TEMPORARY_PIN_EXPIRED);
  }

  @Test
  void aRaisedPinLengthForcesAChangeAtTheNextSignIn() {
    Site.Badge badge = site.settled("ada");
    done(site.core().policy().change(CONSOLE, lengths(10, 365)));
    SignInOutcome outcome = site.signIn(badge.digits(), badge.pin());
    assertThat(outcome).isInstanceOf(SignInOutcome.PinChangeRequired.class);
    SignInOutcome.PinChangeRequired demand = (SignInOutcome.PinChangeRequired) outcome;
    assertThat(demand.reason()).isEqualTo(PinChangeReason.POLICY_LENGTH);
    assertThat(demand.minimumLength()).isEqualTo(10);
    site.core().changePin(demand.ticket(), Site.pin("4071839621"));
    assertThat(site.signIn(badge.digits(), "4071839621"))
        .isInstanceOf(SignInOutcome.SignedIn.class);
  }

  @Test
  void aPolicyThatExcludesOrIsSwitchedOffWorksFromTheNextScanOn() {
    Site.Badge badge = site.settled("ada");
    Group group = done(site.core().groups().create(CONSOLE, "Leavers"));
    done(site.core().groups().add(CONSOLE, group.id(), badge.worker().id()));
    Target leavers = new Target(TargetType.GROUP, group.id().toString(), false);
    Target ada = new Target(TargetType.USER, badge.worker().id().toString(), false);
    done(
        site.core()
            .policy()
            .change(CONSOLE, targets(List.of(Target.everyone()), List.of(leavers))));
    assertThat(reason(badge)).isEqualTo(Withdrawal.EXCLUDED);
    done(site.core().policy().change(CONSOLE, targets(List.of(ada), List.of(leavers))));
    assertThat(reason(badge)).isEqualTo(Withdrawal.EXCLUDED);
    done(site.core().policy().change(CONSOLE, targets(List.of(ada), List.of())));
    assertThat(site.recognise(badge.digits())).isInstanceOf(Recognition.Recognised.class);
    done(site.core().policy().change(CONSOLE, targets(List.of(), List.of())));
    assertThat(reason(badge)).isEqualTo(Withdrawal.NOT_INCLUDED);
    done(site.core().policy().change(CONSOLE, PolicyChange.enabled(false)));
    assertThat(reason(badge)).isEqualTo(Withdrawal.POLICY_DISABLED);
  }

  private Withdrawal reason(Site.Badge badge) {
    return ((Recognition.NotAllowedHere) site.recognise(badge.digits())).reason();
  }

  @Test
  void whatChangesWhileThePinIsTypedWithdrawsEvenTheRightPin() {
    Site.Badge badge = site.settled("ada");
    Recognition.Recognised held = (Recognition.Recognised) site.recognise(badge.digits());
    done(methods().revoke(CONSOLE, badge.worker().id(), CodeKind.STANDARD, RevokeReason.STOLEN));
    assertThat(site.core().signIn(held.known(), Site.pin(badge.pin())))
        .isEqualTo(new SignInOutcome.Withdrawn(Withdrawal.CODE_REVOKED));
  }

  @Test
  void aResetWhileThePinIsTypedWithdrawsToo() {
    Site.Badge badge = site.settled("ada");
    Recognition.Recognised held = (Recognition.Recognised) site.recognise(badge.digits());
    done(methods().resetPin(CONSOLE, badge.worker().id())).close();
    assertThat(site.core().signIn(held.known(), Site.pin(badge.pin())))
        .isEqualTo(new SignInOutcome.Withdrawn(Withdrawal.PIN_CHANGED));
  }

  @Test
  void theFiveStatesOfTheModel() {
    Site.Badge badge = site.settled("ada");
    MethodView standard = done(methods().read(CONSOLE, badge.worker().id()));
    assertThat(standard.usability()).isEqualTo(MethodView.Usability.USABLE);
    done(methods().issue(CONSOLE, badge.worker().id(), temporary(Duration.ofHours(12)))).close();
    assertThat(done(methods().read(CONSOLE, badge.worker().id())).usability())
        .isEqualTo(MethodView.Usability.USABLE);
    done(
        methods()
            .extend(CONSOLE, badge.worker().id(), site.machine().wall().plus(Duration.ofHours(1))));
    site.machine().pass(Duration.ofHours(1));
    MethodView mixed = done(methods().read(CONSOLE, badge.worker().id()));
    assertThat(mixed.standard().map(CodeView::state)).contains(CodeState.EXPIRED);
    assertThat(mixed.usability()).isEqualTo(MethodView.Usability.USABLE);
    site.machine().pass(Duration.ofHours(11));
    assertThat(done(methods().read(CONSOLE, badge.worker().id())).usability())
        .isEqualTo(MethodView.Usability.NO_ACTIVE_CODE);
    done(methods().revoke(CONSOLE, badge.worker().id(), CodeKind.STANDARD, RevokeReason.DELETED));
    MethodView deleted = done(methods().read(CONSOLE, badge.worker().id()));
    assertThat(deleted.standard()).isEmpty();
    assertThat(deleted.usability()).isEqualTo(MethodView.Usability.NO_ACTIVE_CODE);
  }

  @Test
  void deletingTheMethodEndsAllItsCodes() {
    Site.Badge badge = site.settled("ada");
    done(methods().delete(CONSOLE, badge.worker().id()));
    assertThat(site.recognise(badge.digits())).isInstanceOf(Recognition.Revoked.class);
    assertThat(refused(methods().read(CONSOLE, badge.worker().id())))
        .isEqualTo(new Refusal.NotFound(Refusal.Thing.METHOD));
  }

  @Test
  void theClosedStationIssuesNothingThatKeepsThePinAndRevokesNothingThen() {
    Site.Badge badge = site.settled("ada");
    site.core().closeIssuer();
    CodeOrder order = CodeOrder.standardNow(ProofDemand.NONE);
    assertThat(refused(methods().replace(CONSOLE, badge.worker().id(), order, RevokeReason.LOST)))
        .isEqualTo(new Refusal.IssuerClosed());
    assertThat(site.recognise(badge.digits())).isInstanceOf(Recognition.Recognised.class);
    done(methods().resetPin(CONSOLE, badge.worker().id())).close();
    done(methods().enrol(CONSOLE, site.worker("bob").id(), order, Optional.empty())).close();
  }

  @Test
  void aGivenPinFollowsTheRulesAndIsTemporaryAllTheSame() {
    Worker worker = site.worker("ada");
    CodeOrder order = CodeOrder.standardNow(ProofDemand.NONE);
    assertThat(
            refused(
                methods().enrol(CONSOLE, worker.id(), order, Optional.of(Site.pin("12345678")))))
        .isEqualTo(new Refusal.PinRefused(new PinFault.Sequence()));
    try (Enrolment enrolment =
        done(methods().enrol(CONSOLE, worker.id(), order, Optional.of(Site.pin("09599786"))))) {
      assertThat(enrolment.temporaryPin()).isEmpty();
      assertThat(site.signIn(text(enrolment.code().digits()), "09599786"))
          .isInstanceOf(SignInOutcome.PinChangeRequired.class);
    }
  }
}
