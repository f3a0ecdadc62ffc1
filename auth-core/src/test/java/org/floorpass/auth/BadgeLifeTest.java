package org.floorpass.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorpass.auth.testing.Site.CONSOLE;
import static org.floorpass.auth.testing.Site.done;
import static org.floorpass.auth.testing.Site.pin;
import static org.floorpass.auth.testing.Site.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.floorpass.auth.administration.CodeOrder;
import org.floorpass.auth.administration.Enrolment;
import org.floorpass.auth.administration.MethodView;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.CodeState;
import org.floorpass.auth.credential.ProofDemand;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.pin.PinFault;
import org.floorpass.auth.signin.PinChangeOutcome;
import org.floorpass.auth.signin.PinChangeReason;
import org.floorpass.auth.signin.ProofOutcome;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.auth.signin.SignInOutcome;
import org.floorpass.auth.store.sqlite.SqliteStore;
import org.floorpass.auth.testing.SimulatedMachine;
import org.floorpass.auth.testing.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a badge from enrolment to refusal, on SQLite. */
class BadgeLifeTest {
  @TempDir Path folder;
  private Site site;

  @BeforeEach
  void open() {
    site = new Site(SqliteStore.open(folder.resolve("auth.db")), new SimulatedMachine(1)).enabled();
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aFreshBadgeSignsInOnceItsTemporaryPinIsChanged() {
    Site.Badge badge = site.enrol(site.worker("ada"));
    SignInOutcome first = site.signIn(badge.digits(), badge.pin());
    assertThat(first).isInstanceOf(SignInOutcome.PinChangeRequired.class);
    SignInOutcome.PinChangeRequired demand = (SignInOutcome.PinChangeRequired) first;
    assertThat(demand.reason()).isEqualTo(PinChangeReason.TEMPORARY);
    assertThat(site.core().changePin(demand.ticket(), pin("12345678")))
        .isEqualTo(new PinChangeOutcome.Refused(new PinFault.Sequence()));
    assertThat(site.core().changePin(demand.ticket(), pin("56745755")))
        .isInstanceOf(PinChangeOutcome.Changed.class);
    assertThat(site.signIn(badge.digits(), "56745755")).isInstanceOf(SignInOutcome.SignedIn.class);
    assertThat(site.signIn(badge.digits(), badge.pin())).isInstanceOf(SignInOutcome.WrongPin.class);
  }

  @Test
  void aRevokedBadgeIsRefusedAndItsReplacementKeepsThePin() {
    Site.Badge badge = site.settled("ada");
    try (Enrolment next =
        done(
            site.core()
                .methods()
                .replace(
                    CONSOLE,
                    badge.worker().id(),
                    CodeOrder.standardNow(ProofDemand.NONE),
                    RevokeReason.LOST))) {
      assertThat(next.temporaryPin()).isEmpty();
      assertThat(site.recognise(badge.digits())).isInstanceOf(Recognition.Revoked.class);
      assertThat(site.signIn(text(next.code().digits()), badge.pin()))
          .isInstanceOf(SignInOutcome.SignedIn.class);
    }
    done(
        site.core()
            .methods()
            .revoke(CONSOLE, badge.worker().id(), CodeKind.STANDARD, RevokeReason.STOLEN));
    MethodView method = done(site.core().methods().read(CONSOLE, badge.worker().id()));
    assertThat(method.standard()).isEmpty();
    assertThat(method.usability()).isEqualTo(MethodView.Usability.NO_ACTIVE_CODE);
  }

  @Test
  void aPrintedBadgeWorksOnlyAfterItsProofScan() {
    Worker worker = site.worker("ada");
    try (Enrolment enrolment =
        done(
            site.core()
                .methods()
                .enrol(
                    CONSOLE,
                    worker.id(),
                    CodeOrder.standardNow(ProofDemand.BY_SCAN),
                    Optional.empty()))) {
      String digits = text(enrolment.code().digits());
      Recognition first = site.recognise(digits);
      assertThat(first).isInstanceOf(Recognition.AwaitingProof.class);
      var pending = ((Recognition.AwaitingProof) first).pending();
      assertThat(site.core().prove(pending)).isInstanceOf(ProofOutcome.Proven.class);
      assertThat(site.core().prove(pending)).isInstanceOf(ProofOutcome.AlreadyProven.class);
      assertThat(site.recognise(digits)).isInstanceOf(Recognition.Recognised.class);
    }
  }

  @Test
  void aBadgeThatNobodyScansBackIsVoided() {
    Worker worker = site.worker("ada");
    Enrolment enrolment =
        done(
            site.core()
                .methods()
                .enrol(
                    CONSOLE,
                    worker.id(),
                    CodeOrder.standardNow(ProofDemand.BY_SCAN),
                    Optional.empty()));
    site.machine().pass(Duration.ofMinutes(31));
    site.core().tick();
    var view = done(site.core().methods().code(CONSOLE, enrolment.code().codeId()));
    assertThat(view.state()).isEqualTo(CodeState.REVOKED);
    assertThat(view.revokedReason()).contains(RevokeReason.UNPROVEN);
  }

  @Test
  void aStolenBadgeIsReplacedWithTheStationClosedByANewPin() {
    Site.Badge badge = site.settled("ada");
    site.core().closeIssuer();
    try (Enrolment next =
        done(
            site.core()
                .methods()
                .replaceAndReset(
                    CONSOLE,
                    badge.worker().id(),
                    CodeOrder.standardNow(ProofDemand.NONE),
                    RevokeReason.STOLEN))) {
      String pin = text(next.temporaryPin().orElseThrow().digits());
      assertThat(site.signIn(text(next.code().digits()), pin))
          .isInstanceOf(SignInOutcome.PinChangeRequired.class);
    }
  }
}
