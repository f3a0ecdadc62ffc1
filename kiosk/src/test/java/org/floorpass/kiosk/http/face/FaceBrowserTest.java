package org.floorpass.kiosk.http.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.kiosk.loop.FaceView;
import org.floorpass.kiosk.signin.Equipment;
import org.floorpass.kiosk.signin.Event;
import org.floorpass.kiosk.signin.State;
import org.floorpass.kiosk.signin.Timings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The page in a real browser, at the size of the classic 7-inch display. */
class FaceBrowserTest {
  private static final CodeId CODE = new CodeId(new java.util.UUID(1, 2));
  private static Browser browser;

  private FaceStand stand;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    stand = new FaceStand(Timings.STANDARD);
    browser.size(800, 480);
    browser.go(stand.url());
    browser.awaitState("Starting");
  }

  @AfterEach
  void close() {
    browser.assertNoComplaints();
    browser.go("about:blank");
    stand.close();
  }

  private void idle() {
    stand.ready();
    browser.awaitState("Idle");
  }

  private void enterPin() {
    idle();
    stand.show(stand.badge());
    browser.awaitState("EnterPin");
  }

  @Test
  void aWorkerSignsInWithAForcedPinChange() throws IOException {
    idle();
    browser.until("return document.getElementById('preview').naturalWidth > 0");
    browser.until("return !document.getElementById('preview').hidden");
    browser.screenshot("idle");

    stand.show(stand.badge());
    browser.awaitState("EnterPin");
    browser.screenshot("enter-pin-empty");
    browser.type(FakeDesk.TEMPORARY);
    browser.screenshot("enter-pin");
    browser.press("ok");
    browser.awaitState("MustChangePin");
    browser.screenshot("must-change-pin");
    browser.press("ok");
    browser.awaitState("NewPin");
    browser.type("12345678");
    browser.press("ok");
    browser.awaitState("ConfirmPin");
    browser.type("12345678");
    browser.press("ok");
    browser.until("return document.getElementById('text').textContent.startsWith('Too easy')");
    browser.screenshot("new-pin-refused");
    browser.type(FakeDesk.CHOSEN);
    browser.press("ok");
    browser.awaitState("ConfirmPin");
    browser.type(FakeDesk.CHOSEN);
    browser.screenshot("confirm-pin");
    browser.press("ok");
    browser.awaitState("Welcome");
    assertThat(browser.text("h1")).isEqualTo("Welcome, Ada Lovelace");
    browser.screenshot("welcome");
    browser.awaitState("Idle");
    assertThat(browser.text("body")).doesNotContain("Ada");
  }

  @Test
  void aWrongPinKeepsThePersonAndThenLocks() throws IOException {
    enterPin();
    for (int failure = 1; failure <= 3; failure++) {
      browser.type("99999999");
      browser.press("ok");
      browser.awaitState("WrongPin");
      browser.awaitDots(0);
      assertThat(browser.text("#text").contains("left")).isEqualTo(failure > 1);
    }
    browser.screenshot("wrong-pin");
    browser.type("99999999");
    browser.press("ok");
    browser.awaitState("Locked");
    browser.until("return /^0:[0-9][0-9]$/.test(document.getElementById('locked').textContent)");
    browser.screenshot("locked");
  }

  @Test
  void aRefusalSaysWhatToDo() throws IOException {
    idle();
    var revoked = stand.badge();
    stand.desk.answer(revoked, new Recognition.Revoked(CODE));
    stand.show(revoked);
    browser.awaitState("Revoked");
    assertThat(browser.text("h1")).isEqualTo("Incorrect QR code");
    browser.until("return document.activeElement.dataset.key === 'ok'");
    browser.screenshot("refused");
    browser.press("ok");
    browser.awaitState("Idle");

    var expired = stand.badge();
    stand.desk.answer(expired, new Recognition.Expired(CODE, Instant.EPOCH));
    stand.show(expired);
    browser.awaitState("Expired");
    browser.screenshot("expired");

    var early = stand.badge();
    stand.desk.answer(
        early, new Recognition.NotYetActive(CODE, Instant.parse("2026-12-01T05:00:00Z")));
    stand.show(early);
    browser.awaitState("NotYetActive");
    assertThat(browser.text("#text")).contains("Dec 1, 2026").contains("6:00");
    browser.screenshot("not-yet-active");
  }

  @Test
  void outOfOrderNamesTheReasonAndRecovers() throws IOException {
    idle();
    stand.cameraIs(new Equipment.Condition.Faulty("unplugged"));
    browser.awaitState("OutOfOrder");
    assertThat(browser.text("#troubles")).contains("camera-1: unplugged");
    browser.screenshot("out-of-order");
    stand.cameraIs(new Equipment.Condition.Ready());
    browser.awaitState("Idle");
    stand.loop.report(
        new Equipment.Device(
            "printer-1", Equipment.Kind.PRINTER, new Equipment.Condition.Faulty("media-empty")));
    browser.until(
        "return document.getElementById('troubles').textContent.includes('out of labels')");
    browser.screenshot("idle-degraded");
  }

  @Test
  void aBadgeIsPrintedTakenAndShownBack() throws IOException {
    idle();
    stand.loop.offer(new Event.PrintingBegan("order-1"));
    browser.awaitState("Printing");
    browser.screenshot("printing");
    stand.loop.offer(new Event.BadgePrinted("order-1"));
    browser.awaitState("TakeBadge");
    browser.screenshot("take-badge");
    browser.press("ok");
    browser.awaitState("ScanBack");
    browser.until("return !document.getElementById('preview').hidden");
    browser.screenshot("scan-back");
  }

  @Test
  void keysAreAsLargeAsAGloveNeeds() {
    enterPin();
    double wanted = 20 * FaceStand.PIXELS_PER_MILLIMETRE;
    for (var key : browser.all("#pad button")) {
      assertThat((double) key.getRect().getWidth()).isGreaterThanOrEqualTo(Math.floor(wanted));
      assertThat((double) key.getRect().getHeight()).isCloseTo(wanted, within(8.0));
    }
    var keys = browser.all("#pad button");
    double gap =
        keys.get(1).getRect().getX()
            - keys.get(0).getRect().getX()
            - keys.get(0).getRect().getWidth();
    assertThat(gap).isGreaterThanOrEqualTo(2 * FaceStand.PIXELS_PER_MILLIMETRE - 1);
    for (var button : browser.all("button")) {
      if (button.isDisplayed()) {
        assertThat(button.getRect().getHeight()).as(button.getText()).isGreaterThanOrEqualTo(60);
        assertThat(button.getAccessibleName()).isNotBlank();
        int bottom = button.getRect().getY() + button.getRect().getHeight();
        assertThat(bottom).as(button.getText()).isLessThanOrEqualTo(480);
      }
    }
  }

  @Test
  void theDocumentIsTheSameWhateverDigitsWereTyped() {
    enterPin();
    browser.type("1357");
    String odd = document();
    browser.press("clear");
    browser.awaitDots(0);
    browser.type("2468");
    assertThat(document()).isEqualTo(odd);
    assertThat(browser.driver.executeScript("return document.activeElement.dataset.key ?? ''"))
        .isEqualTo("");
  }

  @Test
  void everyMessageFitsInEveryLanguage() {
    idle();
    for (String language : new String[] {"en", "de"}) {
      stand.desk.speaks(language);
      for (var reason : State.UnknownReason.values()) {
        stand.feed.show(view("Unknown", language, new FaceView.Detail.Unknown(reason)));
        browser.until(
            "return document.body.dataset.state === 'Unknown' && document.documentElement.lang === '"
                + language
                + "'");
        assertNothingOverflows(new int[] {800, 480});
      }
      stand.feed.show(
          view("Locked", language, new FaceView.Detail.Locked(Duration.ofHours(1), false, true)));
      browser.until("return document.getElementById('locked').textContent.startsWith('60:00')");
      assertNothingOverflows(new int[] {800, 480});
      stand.feed.show(view("MustChangePin", language, new FaceView.Detail.Change(true, 20)));
      browser.awaitState("MustChangePin");
      assertNothingOverflows(new int[] {800, 480});
      stand.feed.show(
          view(
              "Welcome",
              language,
              new FaceView.Detail.Person("Wolfeschlegelsteinhausen-Bergerdorff der Längere")));
      browser.awaitState("Welcome");
      assertNothingOverflows(new int[] {800, 480});
    }
  }

  private static FaceView view(String state, String language, FaceView.Detail detail) {
    return new FaceView(
        state, 99, language, 0, detail, Optional.of(Duration.ofSeconds(5)), List.of());
  }

  private String document() {
    // The countdown moves with time, not with digits.
    return String.valueOf(
        browser.driver.executeScript(
            "const copy = document.body.cloneNode(true);"
                + "copy.querySelector('#countdown').remove();"
                + "copy.querySelector('#clock').remove();"
                + "return copy.outerHTML"));
  }

  @Test
  void aNumericPadTypesAndAScannerThatTypesDoesNot() {
    enterPin();
    for (char digit : "4815".toCharArray()) {
      int before = browser.all("#dots i").size();
      new Actions(browser.driver).sendKeys(String.valueOf(digit)).perform();
      browser.awaitDots(before + 1);
    }
    new Actions(browser.driver).sendKeys(Keys.BACK_SPACE).perform();
    browser.awaitDots(3);
    // 58 digits in one go, as a keyboard wedge sends them.
    browser.driver.executeScript(
        "for (const key of '1'.repeat(58)) document.body.dispatchEvent("
            + "new KeyboardEvent('keydown', {key, bubbles: true}))");
    new Actions(browser.driver).pause(100).sendKeys("7").perform();
    browser.awaitDots(4);
  }

  @Test
  void thePersonsLanguageIsSpokenRightAfterTheScan() throws IOException {
    stand.desk.speaks("de-DE");
    enterPin();
    assertThat(browser.text("h1")).isEqualTo("PIN eingeben");
    assertThat(browser.driver.executeScript("return document.documentElement.lang"))
        .isEqualTo("de");
    browser.screenshot("enter-pin-german");
    browser.press("cancel");
    browser.awaitState("Idle");
    assertThat(browser.text("h1")).isEqualTo("Show your badge");
    browser.all("button[data-language='de']").getFirst().click();
    browser.until("return document.documentElement.lang === 'de'");
    browser.screenshot("idle-german");
  }

  @Test
  void itFitsADesktopAndAPortraitDisplay() throws IOException {
    idle();
    int[][] sizes = {{800, 480}, {1280, 800}, {1920, 1080}, {480, 800}, {1024, 600}};
    for (int[] size : sizes) {
      browser.size(size[0], size[1]);
      browser.until("return !document.getElementById('preview').hidden");
      browser.screenshot("idle-" + size[0] + "x" + size[1]);
      assertNothingOverflows(size);
    }
    stand.show(stand.badge());
    browser.awaitState("EnterPin");
    for (int[] size : sizes) {
      browser.size(size[0], size[1]);
      browser.screenshot("enter-pin-" + size[0] + "x" + size[1]);
      assertNothingOverflows(size);
    }
  }

  private void assertNothingOverflows(int[] size) {
    assertThat(
            browser.driver.executeScript(
                "return [...document.querySelectorAll('h1,p,button,time')].filter(e => {"
                    + "const r = e.getBoundingClientRect();"
                    + "return e.checkVisibility() && e.id !== 'live' && (r.right > innerWidth + 1"
                    + " || r.bottom > innerHeight + 1 || r.left < -1 || r.top < -1)})"
                    + ".map(e => e.id + ' ' + e.textContent).join()"))
        .as("%d x %d", size[0], size[1])
        .isEqualTo("");
  }
}
