package org.floorpass.kiosk.http.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.credential.Parsed;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.role.Role;
import org.floorpass.auth.signin.PendingProof;
import org.floorpass.auth.signin.ProofOutcome;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.kiosk.issue.IssueClerk;
import org.floorpass.kiosk.issue.ProofDesk;
import org.floorpass.print.PrintStation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From POST /api/badges over a real print stream to the proof scan. */
class BadgeApiTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final TerminalId TERMINAL = new TerminalId("terminal-1");

  @TempDir Path folder;

  private LabelPrinter printer;
  private Office office;
  private ApiClient admin;

  @BeforeEach
  void open() {
    use(LabelPrinter.talking(folder));
  }

  private void use(LabelPrinter label) {
    printer = label;
    office = Office.open(printer.station());
    admin = office.administrator();
    admin
        .patch(
            "/beta/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/qrCodePin",
            "{\"state\":\"enabled\"}")
        .expect(204);
    admin
        .post(
            "/beta/users",
            "{\"displayName\":\"Ada Byron\",\"userPrincipalName\":\"ada@plant.example\","
                + "\"jobTitle\":\"Fitter\",\"department\":\"Line 1\"}")
        .expect(201);
  }

  @AfterEach
  void close() {
    office.close();
    printer.close();
  }

  private ApiClient.Answer order(String further) {
    return admin.post(
        "/api/badges", "{\"user\":\"ada@plant.example\",\"kind\":\"standard\"" + further + "}");
  }

  private String awaitState(String order, String state) {
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> assertThat(admin.get("/api/badges/" + order).text("/state")).isEqualTo(state));
    return admin.get("/api/badges/" + order).raw().body();
  }

  private Recognition recognised(String digits) {
    return switch (BadgeCode.parse(digits)) {
      case Parsed.Valid(BadgeCode code) -> {
        try (code) {
          yield office.core().recognise(code, TERMINAL);
        }
      }
      default -> throw new AssertionError("not a badge code");
    };
  }

  private ProofDesk.ProofScan scanned(String digits) {
    return switch (recognised(digits)) {
      case Recognition.AwaitingProof(PendingProof pending) -> office.proofs().scanned(pending);
      case Recognition other -> throw new AssertionError("not awaiting proof: " + other);
    };
  }

  @Test
  void aFirstBadgeIsPrintedScannedBackAndThenWorks() {
    var answer = order("").expect(202);

    String order = answer.text("/order");
    assertThat(answer.text("/codeId")).hasSize(36);
    assertThat(answer.text("/temporaryPin")).matches("[0-9]{8}");
    assertThat(answer.header("location")).isEqualTo("/api/badges/" + order);
    String printed = awaitState(order, "Printed");
    assertThat(printed).doesNotContain(answer.text("/temporaryPin"));
    String digits = printer.digits(1);
    assertThat(scanned(digits))
        .isInstanceOfSatisfying(
            ProofDesk.ProofScan.Recorded.class,
            scan -> assertThat(scan.outcome()).isInstanceOf(ProofOutcome.Proven.class));
    awaitState(order, "Proven");
    assertThat(recognised(digits)).isInstanceOf(Recognition.Recognised.class);
    assertThat(printer.printed()).isEqualTo(1);
  }

  @Test
  void aSecondFirstBadgeIsAConflictAndNothingIsPrinted() {
    awaitState(order("").expect(202).text("/order"), "Printed");

    assertThat(order("").expect(409).error()).isIn("codeActive", "methodActive");

    assertThat(printer.printed()).isEqualTo(1);
  }

  @Test
  void aLostBadgeIsRevokedBeforeTheNewOneIsPrintedAndThePinStays() {
    awaitState(order("").expect(202).text("/order"), "Printed");
    String old = printer.digits(1);
    scanned(old);

    var replaced = order(",\"reason\":\"lost\"").expect(202);

    assertThat(replaced.body().has("temporaryPin")).isFalse();
    assertThat(recognised(old)).isInstanceOf(Recognition.Revoked.class);
    awaitState(replaced.text("/order"), "Printed");
    assertThat(printer.digits(2)).isNotEqualTo(old);
  }

  @Test
  void aStolenBadgeCanBringANewPin() {
    order("").expect(202);

    var replaced = order(",\"reason\":\"stolen\",\"newPin\":true").expect(202);

    assertThat(replaced.text("/temporaryPin")).matches("[0-9]{8}");
  }

  @Test
  void aTemporaryBadgeStandsBesideTheStandardOne() {
    order("").expect(202);

    var temporary =
        admin
            .post("/api/badges", "{\"user\":\"ada@plant.example\",\"kind\":\"temporary\"}")
            .expect(202);

    awaitState(temporary.text("/order"), "Printed");
    admin
        .get("/beta/users/ada@plant.example/authentication/qrCodePinMethod/temporaryQRCode")
        .expect(200);
  }

  @Test
  void anEmptyRollHoldsTheBadgeAndSaysWhatToDo() {
    printer.labels(0);

    String order = order("").expect(202).text("/order");

    String held = awaitState(order, "Held");
    assertThat(held).contains("\"reason\":\"media-empty\"").contains("labels");
    assertThat(printer.printed()).isZero();
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(admin.get("/api/printers").text("/printers/0/reasons/0"))
                    .isEqualTo("media-empty"));
    printer.labels(10);
    awaitState(order, "Printed");
  }

  @Test
  void whatDoesNotFitTheLabelIsRefusedWithNumbersAndIssuesNothing() {
    admin
        .post(
            "/beta/users",
            "{\"displayName\":\"\\u16a0\\u16b1\",\"userPrincipalName\":\"rune@plant.example\"}")
        .expect(201);

    var refused = admin.post("/api/badges", "{\"user\":\"rune@plant.example\"}").expect(422);

    assertThat(refused.error()).isEqualTo("doesNotFit");
    assertThat(refused.text("/error/details/0/message")).contains("U+16A0");
    admin.get("/beta/users/rune@plant.example/authentication/qrCodePinMethod").expect(404);
    assertThat(printer.printed()).isZero();
  }

  @Test
  void aRepeatedRequestIssuesNothingTwice() {
    var key = Map.of("Idempotency-Key", "11111111-1111-4111-8111-111111111111");
    String body = "{\"user\":\"ada@plant.example\",\"reason\":\"lost\"}";
    order("").expect(202);
    var first = admin.send("POST", "/api/badges", body, key).expect(202);

    var second = admin.send("POST", "/api/badges", body, key).expect(409);

    assertThat(second.error()).isEqualTo("alreadyIssued");
    assertThat(second.text("/error/message")).contains(first.text("/order"));
    assertThat(
            admin
                .send("POST", "/api/badges", body.replace("lost", "stolen"), key)
                .expect(409)
                .error())
        .isEqualTo("keyReused");
    assertThat(
            admin
                .get("/beta/users/ada@plant.example/authentication/qrCodePinMethod/standardQRCode")
                .text("/id"))
        .isEqualTo(first.text("/codeId"));
  }

  @Test
  void anUnprovenBadgeIsVoidedAfterHalfAnHour() {
    String order = order("").expect(202).text("/order");
    awaitState(order, "Printed");
    String digits = printer.digits(1);

    office.pass(Duration.ofMinutes(31));

    String voided = awaitState(order, "Voided");
    assertThat(voided).contains("\"reason\":\"unproven\"");
    assertThat(recognised(digits)).isInstanceOf(Recognition.Revoked.class);
    order("").expect(202);
  }

  @Test
  void whatHadNotBegunAtARestartIsVoidedWithItsCode() {
    printer.labels(0);
    awaitState(order("").expect(202).text("/order"), "Held");
    String code = "/beta/users/ada@plant.example/authentication/qrCodePinMethod/standardQRCode";
    admin.get(code).expect(200);

    try (PrintStation again = printer.restarted();
        IssueClerk clerk = IssueClerk.start(office.core().methods(), again)) {
      assertThat(clerk).isNotNull();
      await().atMost(LIMIT).untilAsserted(() -> admin.get(code).expect(404));
    }
    assertThat(printer.printed()).isZero();
  }

  @Test
  void aMutePrinterLeavesItToAPersonOrToTheScan() {
    close();
    use(LabelPrinter.mute(folder));
    String order = order("").expect(202).text("/order");
    awaitState(order, "Uncertain");

    admin.post("/api/badges/" + order + "/settle", "{\"verdict\":\"maybe\"}").expect(400);
    office
        .client(Role.GLOBAL_READER)
        .post("/api/badges/" + order + "/settle", "{\"verdict\":\"void\"}")
        .expect(403);
    assertThat(
            admin
                .post("/api/badges/" + order + "/settle", "{\"verdict\":\"void\"}")
                .expect(200)
                .text("/state"))
        .isEqualTo("Voided");
    assertThat(
            admin
                .post("/api/badges/" + order + "/settle", "{\"verdict\":\"printed\"}")
                .expect(409)
                .error())
        .isEqualTo("notNow");
    String again = order("").expect(202).text("/order");
    awaitState(again, "Uncertain");
    scanned(printer.digits(2));
    awaitState(again, "Proven");
  }

  @Test
  void withoutAReaderABadgeWorksAtOnce() {
    close();
    printer = LabelPrinter.talking(folder);
    office = Office.withoutReader(printer.station());
    admin = office.administrator();
    admin
        .patch(
            "/beta/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/qrCodePin",
            "{\"state\":\"enabled\"}")
        .expect(204);
    admin
        .post("/beta/users", "{\"displayName\":\"Bo\",\"userPrincipalName\":\"bo@plant.example\"}")
        .expect(201);

    admin.post("/api/badges", "{\"user\":\"bo@plant.example\"}").expect(202);

    assertThat(recognised(printer.digits(1))).isInstanceOf(Recognition.Recognised.class);
  }

  @Test
  void wrongRequestsIssueNothing() {
    admin.post("/api/badges", "{\"user\":\"nobody@plant.example\"}").expect(404);
    admin.post("/api/badges", "{\"user\":\"ada@plant.example\",\"kind\":\"lasting\"}").expect(400);
    order(",\"reason\":\"bored\"").expect(400);
    assertThat(order(",\"printer\":\"printer-9\"").expect(409).error()).isEqualTo("noSuchPrinter");
    office
        .client(Role.GLOBAL_READER)
        .post("/api/badges", "{\"user\":\"ada@plant.example\"}")
        .expect(403);
    admin.get("/api/badges/11111111-1111-4111-8111-111111111111").expect(404);
    admin.get("/api/badges/nonsense").expect(404);

    assertThat(printer.printed()).isZero();
    admin.get("/beta/users/ada@plant.example/authentication/qrCodePinMethod").expect(404);
  }
}
