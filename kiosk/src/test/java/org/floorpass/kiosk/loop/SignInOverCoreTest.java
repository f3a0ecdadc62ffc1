package org.floorpass.kiosk.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.floorpass.auth.credential.ProofDemand;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.kiosk.scan.QrText;
import org.floorpass.kiosk.signin.Equipment;
import org.floorpass.kiosk.signin.Event;
import org.floorpass.kiosk.signin.Key;
import org.floorpass.kiosk.signin.Timings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The loop on its own thread over the real auth-core in memory. */
class SignInOverCoreTest {
  private static final String CHOSEN = "56745755";

  private final LinkedBlockingQueue<FaceView> views = new LinkedBlockingQueue<>();
  private final List<String> history = new ArrayList<>();
  private InMemorySite site;
  private SignInLoop loop;

  @BeforeEach
  void start() throws InterruptedException {
    site = new InMemorySite();
    loop =
        new SignInLoop(
            "terminal-1",
            Timings.STANDARD,
            new SignInLoop.World(
                new AuthDesk(site.core, new TerminalId("terminal-1")),
                pending -> new Event.Proof.Recorded(site.core.prove(pending)),
                views::add,
                StepSink.NONE,
                System::nanoTime,
                new SecureRandom()));
    loop.start();
    loop.report(
        new Equipment.Device("camera-1", Equipment.Kind.READER, new Equipment.Condition.Ready()));
    loop.ready();
    await("Idle");
  }

  @AfterEach
  void stop() {
    loop.close();
    site.close();
  }

  @Test
  void aNewWorkerChangesTheTemporaryPinAndIsIn() throws InterruptedException {
    var ada = site.enrol("Ada", ProofDemand.NONE);
    scan(ada.digits());
    assertThat(await("EnterPin").language()).isEqualTo("en");
    type(ada.pin());
    await("MustChangePin");
    loop.press(Key.Control.OK);
    await("NewPin");
    type("12345678");
    await("ConfirmPin");
    type("12345678");
    assertThat(await("NewPin").detail()).isInstanceOf(FaceView.Detail.Rule.class);
    type(CHOSEN);
    await("ConfirmPin");
    type(CHOSEN);
    assertThat(await("Welcome").detail()).isEqualTo(new FaceView.Detail.Person("Ada"));
    assertThat(history)
        .containsSubsequence("Idle", "Reading", "EnterPin", "Checking", "MustChangePin");
  }

  @Test
  void aWrongPinMayBeRetriedWithoutAnotherScan() throws InterruptedException {
    var ada = site.enrol("Ada", ProofDemand.NONE);
    scan(ada.digits());
    await("EnterPin");
    type("99999999");
    assertThat(await("WrongPin").detail())
        .isEqualTo(new FaceView.Detail.WrongPin(java.util.Optional.empty(), true));
    type(ada.pin());
    await("MustChangePin");
  }

  @Test
  void tooManyWrongPinsLock() throws InterruptedException {
    var ada = site.enrol("Ada", ProofDemand.NONE);
    scan(ada.digits());
    await("EnterPin");
    for (int failure = 0; failure < 2; failure++) {
      type("99999999");
      await("WrongPin");
    }
    type("99999999");
    var locked = await("Locked").detail();
    assertThat(locked).isInstanceOf(FaceView.Detail.Locked.class);
    assertThat(((FaceView.Detail.Locked) locked).remaining()).isPositive();
  }

  @Test
  void aFreshBadgeIsActivatedByItsProofScan() throws InterruptedException {
    var fresh = site.enrol("Grace", ProofDemand.BY_SCAN);
    scan(fresh.digits());
    await("Activated");
  }

  @Test
  void anotherBadgeTapsOverWhoeverStandsThere() throws InterruptedException {
    var ada = site.enrol("Ada", ProofDemand.NONE);
    var grace = site.enrol("Grace", ProofDemand.NONE);
    scan(ada.digits());
    await("EnterPin");
    press("4815");
    scan(grace.digits());
    await("Reading");
    assertThat(await("EnterPin").typed()).isZero();
    type(grace.pin());
    await("MustChangePin");
  }

  @Test
  void aRevokedAndAStrangeBadgeReadTheSame() throws InterruptedException {
    var ada = site.enrol("Ada", ProofDemand.NONE);
    site.revoke(ada.codeId());
    scan(ada.digits());
    var revoked = await("Revoked").detail();
    loop.press(Key.Control.OK);
    await("Idle");
    scan("1000000224759959604906254241243342209347638547625151811595");
    assertThat(await("Unknown").detail()).isEqualTo(revoked);
  }

  @Test
  void aCodeOfSomebodyElseGetsAGentleHint() throws InterruptedException {
    scan("https://example.com/menu");
    assertThat(await("Unknown").detail())
        .isEqualTo(
            new FaceView.Detail.Unknown(org.floorpass.kiosk.signin.State.UnknownReason.NOT_OURS));
  }

  private void scan(String digits) {
    loop.scanned(QrText.copyOf(digits));
  }

  private void press(String digits) {
    for (char digit : digits.toCharArray()) {
      assertThat(loop.press(Key.Digit.of(digit - '0'))).isTrue();
    }
  }

  private void type(String digits) {
    press(digits);
    loop.press(Key.Control.OK);
  }

  private FaceView await(String state) throws InterruptedException {
    while (history.size() < 500) {
      FaceView view = views.poll(10, TimeUnit.SECONDS);
      assertThat(view).as("%s after %s", state, history).isNotNull();
      history.add(view.state());
      if (view.state().equals(state)) {
        return view;
      }
    }
    throw new AssertionError(history);
  }
}
