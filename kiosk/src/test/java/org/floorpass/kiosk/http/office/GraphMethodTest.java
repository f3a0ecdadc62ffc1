package org.floorpass.kiosk.http.office;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.credential.Parsed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods, codes and PINs as a client of Graph sees them (functional model, sections 4 and 8). */
class GraphMethodTest {
  private static final String PIN = "09599786";
  private static final String OTHER_PIN = "56745755";

  private Office office;
  private ApiClient admin;
  private String ada = "";
  private String method = "";

  @BeforeEach
  void open() {
    office = Office.open(new NoPrinters());
    admin = office.administrator();
    admin
        .patch(
            "/beta/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/qrCodePin",
            "{\"state\":\"enabled\"}")
        .expect(204);
    ada = worker("ada");
    method = "/beta/users/" + ada + "/authentication/qrCodePinMethod";
  }

  @AfterEach
  void close() {
    office.close();
  }

  private String worker(String name) {
    return admin
        .post(
            "/beta/users",
            "{\"displayName\":\"%s\",\"userPrincipalName\":\"%s@plant.example\"}"
                .formatted(name, name))
        .expect(201)
        .text("/id");
  }

  private Instant in(Duration time) {
    return office.now().plus(time);
  }

  private String span(Duration start, Duration end) {
    return "{\"startDateTime\":\"%s\",\"expireDateTime\":\"%s\"}".formatted(in(start), in(end));
  }

  private ApiClient.Answer enrol() {
    return admin
        .put(
            method,
            "{\"standardQRCode\":%s,\"pin\":{\"code\":\"%s\"}}"
                .formatted(span(Duration.ZERO, Duration.ofDays(60)), PIN))
        .expect(201);
  }

  private static String digits(JsonNode code) {
    return new String(Base64.getDecoder().decode(code.at("/image/rawContent").asText()), US_ASCII);
  }

  @Test
  void creatingAnswersImageAndPinAndReadingNeverDoes() {
    var created = enrol();

    assertThat(created.header("location"))
        .isEqualTo("/beta/users/" + ada + "/authentication/qrCodePinMethod");
    JsonNode code = created.body().at("/standardQRCode");
    assertThat(BadgeCode.parse(digits(code))).isInstanceOf(Parsed.Valid.class);
    assertThat(code.at("/image/version").asInt()).isEqualTo(3);
    assertThat(code.at("/image/errorCorrectionLevel").asText()).isEqualTo("h");
    assertThat(
            new String(
                Base64.getDecoder().decode(code.at("/image/binaryValue").asText()), US_ASCII))
        .startsWith("<svg ");
    assertThat(code.at("/lastUsedDateTime").isNull()).isTrue();
    assertThat(created.body().at("/temporaryQRCode").isNull()).isTrue();
    assertThat(created.text("/pin/code")).isEqualTo(PIN);
    assertThat(created.body().at("/pin/forceChangePinNextSignIn").asBoolean()).isTrue();
    assertThat(created.body().at("/pin/isForcePinChangeRequired").asBoolean()).isTrue();
    assertThat(created.body().at("/pin/updatedDateTime").isNull()).isTrue();

    var read = admin.get(method).expect(200);
    assertThat(read.text("/@odata.type"))
        .isEqualTo("#microsoft.graph.qrCodePinAuthenticationMethod");
    assertThat(read.text("/standardQRCode/id")).isEqualTo(code.at("/id").asText());
    assertThat(read.body().at("/standardQRCode/image").isNull()).isTrue();
    assertThat(read.body().at("/pin/code").isNull()).isTrue();
    assertThat(read.body().at("/isUsable").asBoolean()).isTrue();
    assertThat(read.raw().body()).doesNotContain(PIN).doesNotContain(digits(code));
    assertThat(admin.get("/beta/users/" + ada + "/authentication/methods").text("/value/0/id"))
        .isEqualTo(read.text("/id"));
  }

  @Test
  void withoutAPinOneIsGenerated() {
    var created = admin.put(method, "{}").expect(201);

    assertThat(created.text("/pin/code")).matches("[0-9]{8}");
    assertThat(created.text("/standardQRCode/expireDateTime"))
        .isEqualTo(in(Duration.ofDays(365)).toString());
  }

  @Test
  void theOfficialClientsNestedPatchCreatesToo() {
    var created =
        admin.patch(
            "/beta/users/" + ada + "/authentication",
            "{\"qrCodePinMethod\":{\"@odata.type\":"
                + "\"#microsoft.graph.qrCodePinAuthenticationMethod\","
                + "\"pin\":{\"code\":\"09599786\"}}}");

    assertThat(created.expect(201).text("/pin/code")).isEqualTo(PIN);
    admin.patch("/beta/users/" + ada + "/authentication", "{}").expect(400);
  }

  @Test
  void aSecondCreationIsAConflictUntilTheCodesAreGone() {
    enrol();

    assertThat(admin.put(method, "{}").expect(409).error()).isEqualTo("methodActive");
    office.pass(Duration.ofDays(61));
    admin.put(method, "{}").expect(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "87654321",
        "12345678",
        "11111111",
        "12121212",
        "1234567",
        "123456789012345678901",
        "0959978a",
        "０９５９９７８６",
        "0959 9786",
        ""
      })
  void aWeakOrMalformedPinIsRefusedAndNothingIsIssued(String pin) {
    var answer = admin.put(method, "{\"pin\":{\"code\":\"%s\"}}".formatted(pin)).expect(400);

    assertThat(answer.error()).isEqualTo("invalidPin");
    assertThat(answer.text("/error/message")).startsWith("Invalid PIN");
    if (!pin.isEmpty()) {
      assertThat(answer.raw().body()).doesNotContain(pin);
    }
    admin.get(method).expect(404);
  }

  @Test
  void aTemporaryCodeComesOnlyAfterwards() {
    admin
        .put(method, "{\"temporaryQRCode\":" + span(Duration.ZERO, Duration.ofHours(4)) + "}")
        .expect(400);
    admin.get(method).expect(404);
    assertThat(admin.patch(method + "/temporaryQRCode", "{}").expect(404).error())
        .isEqualTo("resourceNotFound");
  }

  @Test
  void theStandardCodeIsExtendedUpTo395DaysFromItsStart() {
    var start = enrol().text("/standardQRCode/startDateTime");
    String path = method + "/standardQRCode";

    var extended =
        admin.patch(path, "{\"expireDateTime\":\"%s\"}".formatted(in(Duration.ofDays(395))));
    assertThat(extended.expect(200).body().at("/image").isNull()).isTrue();
    assertThat(extended.text("/expireDateTime")).isEqualTo(in(Duration.ofDays(395)).toString());
    admin
        .patch(
            path,
            "{\"startDateTime\":\"%s\",\"expireDateTime\":\"%s\"}"
                .formatted(start, in(Duration.ofDays(100))))
        .expect(200);
    admin
        .patch(path, "{\"expireDateTime\":\"%s\"}".formatted(in(Duration.ofDays(396))))
        .expect(400);
    assertThat(
            admin.patch(path, span(Duration.ofDays(1), Duration.ofDays(100))).expect(409).error())
        .isEqualTo("codeActive");
    admin.patch(path, "{}").expect(400);
    assertThat(admin.get(path).expect(200).text("/expireDateTime"))
        .isEqualTo(in(Duration.ofDays(100)).toString());
  }

  @Test
  void deletingTheStandardCodeKeepsThePinAndANewOneHasNewContent() {
    var first = enrol();
    String path = method + "/standardQRCode";

    admin.delete(path).expect(204);
    admin.get(path).expect(404);
    admin.delete(path).expect(404);
    var second = admin.patch(path, span(Duration.ZERO, Duration.ofDays(30))).expect(201);

    assertThat(second.header("location")).isEqualTo(path);
    assertThat(digits(second.body())).isNotEqualTo(digits(first.body().at("/standardQRCode")));
    assertThat(admin.get(method + "/pin").text("/createdDateTime"))
        .isEqualTo(first.text("/pin/createdDateTime"));
  }

  @ParameterizedTest
  @CsvSource({"PT12H, 201", "PT12H1S, 400", "PT1H, 201", "PT59M59S, 400"})
  void aTemporaryCodeLivesOneToTwelveHours(Duration length, int status) {
    enrol();
    admin.patch(method + "/temporaryQRCode", span(Duration.ZERO, length)).expect(status);
  }

  @Test
  void thereIsOneTemporaryCodeAndItIsNotEdited() {
    enrol();
    String path = method + "/temporaryQRCode";
    var first = admin.patch(path, span(Duration.ofHours(1), Duration.ofHours(5))).expect(201);
    assertThat(digits(first.body())).hasSize(58);

    assertThat(
            admin.patch(path, span(Duration.ofHours(1), Duration.ofHours(6))).expect(409).error())
        .isEqualTo("codeActive");
    admin.delete(path).expect(204);
    admin.patch(path, span(Duration.ZERO, Duration.ofHours(2))).expect(201);
    office.pass(Duration.ofHours(3));
    admin.patch(path, span(Duration.ZERO, Duration.ofHours(2))).expect(201);
  }

  @Test
  void aResetIsGeneratedWhateverTheBodySays() {
    enrol();

    var reset = admin.patch(method + "/pin", "{\"code\":\"%s\"}".formatted(OTHER_PIN)).expect(201);

    assertThat(reset.text("/code")).matches("[0-9]{8}").isNotEqualTo(OTHER_PIN);
    assertThat(reset.body().at("/forceChangePinNextSignIn").asBoolean()).isTrue();
    assertThat(reset.body().has("isForcePinChangeRequired")).isFalse();
    admin.patch(method + "/pin", "").expect(201);
    assertThat(admin.get(method + "/pin").expect(200).body().at("/code").isNull()).isTrue();
    assertThat(admin.delete(method + "/pin").expect(405).header("allow")).contains("PATCH");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /beta/me/authentication/qrCodePinMethod/pin/updatePin",
    "PATCH, /beta/me/authentication/qrCodePinMethod/pin/updatePin",
    "PATCH, /beta/users/ada%40plant.example/authentication/qrCodePinMethod/updatePin",
    "PATCH, /v1.0/ME/authentication/QRCODEPINMETHOD/updatepin",
  })
  void theOwnerChangesThePinInEverySpelling(String verb, String path) {
    enrol();
    var own = office.delegated(ada);
    String change = "{\"currentPin\":\"%s\",\"newPin\":\"%s\"}";

    own.send(verb, path, change.formatted(PIN, OTHER_PIN), Map.of()).expect(204);

    assertThat(admin.get(method).body().at("/pin/forceChangePinNextSignIn").asBoolean()).isFalse();
    assertThat(
            own.send(verb, path, change.formatted(PIN, "90817263"), Map.of()).expect(403).error())
        .isEqualTo("wrongPin");
    assertThat(
            own.send(verb, path, change.formatted(OTHER_PIN, "11111111"), Map.of())
                .expect(400)
                .error())
        .isEqualTo("invalidPin");
  }

  @Test
  void nobodyElseChangesAPin() {
    enrol();
    String eve = worker("eve");
    String change = "{\"currentPin\":\"%s\",\"newPin\":\"%s\"}".formatted(PIN, OTHER_PIN);

    for (ApiClient other : new ApiClient[] {admin, office.delegated(eve)}) {
      int status = other.post(method + "/pin/updatePin", change).status();
      assertThat(status).isIn(403, 404);
    }
    admin.post("/beta/me/authentication/qrCodePinMethod/pin/updatePin", change).expect(400);
    assertThat(admin.get(method).body().at("/pin/forceChangePinNextSignIn").asBoolean()).isTrue();
  }

  @Test
  void wrongPinsLockAndThatIsNotATooManyRequests() {
    enrol();
    var own = office.delegated(ada);
    String path = "/beta/me/authentication/qrCodePinMethod/pin/updatePin";
    String wrong = "{\"currentPin\":\"99887766\",\"newPin\":\"%s\"}".formatted(OTHER_PIN);

    ApiClient.Answer last = own.post(path, wrong);
    for (int i = 0; i < 5 && last.error().equals("wrongPin"); i++) {
      last = own.post(path, wrong);
    }

    assertThat(last.expect(403).error()).isEqualTo("pinLocked");
    assertThat(last.header("retry-after")).isEmpty();
  }

  @Test
  void deletingTheMethodEndsAll() {
    enrol();

    admin.delete(method).expect(204);

    admin.get(method).expect(404);
    admin.get(method + "/standardQRCode").expect(404);
    admin.get(method + "/pin").expect(404);
    assertThat(admin.get("/beta/users/" + ada + "/authentication/methods").body().at("/value"))
        .isEmpty();
  }

  @Test
  void aClosedStationRefusesTheOneThingThatNeedsItsKey() {
    try (Office closed = Office.closedStation(new NoPrinters())) {
      var client = closed.administrator();
      client
          .patch(
              "/beta/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/qrCodePin",
              "{\"state\":\"enabled\"}")
          .expect(204);
      client
          .post("/beta/users", "{\"displayName\":\"Ada\",\"userPrincipalName\":\"a@b.example\"}")
          .expect(201);
      String path = "/beta/users/a@b.example/authentication/qrCodePinMethod";
      client.put(path, "{}").expect(201);

      var refused = client.patch(path + "/temporaryQRCode", "{}").expect(503);

      assertThat(refused.error()).isEqualTo("issuerClosed");
      assertThat(refused.header("retry-after")).isEmpty();
      client.patch(path + "/pin", "{}").expect(201);
    }
  }

  @Test
  void theCallerActsForItselfOnMe() {
    enrol();
    var own = office.delegated(ada);

    assertThat(own.get("/beta/me").expect(200).text("/id")).isEqualTo(ada);
    own.get("/beta/me/authentication/qrCodePinMethod").expect(200);
    assertThat(admin.get("/beta/me").expect(400).error()).isEqualTo("delegatedTokenNeeded");
  }

  @Test
  void aBatchHandlesTwentyAndEachHasItsOwnStatus() {
    String user = "/users/" + ada + "/authentication/qrCodePinMethod";
    var answer =
        admin.post(
            "/beta/$batch",
            """
            {"requests":[
              {"id":"1","method":"PUT","url":"%s","body":{"pin":{"code":"%s"}},
               "headers":{"Content-Type":"application/json"}},
              {"id":"2","method":"GET","url":"%s?$select=id","dependsOn":["1"]},
              {"id":"3","method":"PUT","url":"%s","body":{}},
              {"id":"4","method":"GET","url":"/users/nobody@x.example"},
              {"id":"5","method":"GET","url":"%s","dependsOn":["4"]},
              {"id":"6","method":"POST","url":"/$batch","body":{"requests":[]}},
              {"id":"7","method":"DELETE","url":"users/%s"}
            ]}
            """
                .formatted(user, PIN, user, user, user, ada));

    JsonNode responses = answer.expect(200).body().at("/responses");
    int[] expected = {201, 200, 409, 404, 424, 404, 204};
    for (int i = 0; i < expected.length; i++) {
      assertThat(responses.at("/" + i + "/id").asText()).isEqualTo(Integer.toString(i + 1));
      assertThat(responses.at("/" + i + "/status").asInt()).as("%d", i + 1).isEqualTo(expected[i]);
    }
    assertThat(responses.at("/0/body/pin/code").asText()).isEqualTo(PIN);
    assertThat(digits(responses.at("/0/body/standardQRCode"))).hasSize(58);
    assertThat(responses.at("/2/body/error/code").asText()).isEqualTo("methodActive");
  }

  @Test
  void aBatchOfTwentyOneIsRefusedWhole() {
    var requests = new StringBuilder();
    for (int i = 1; i <= 21; i++) {
      requests
          .append(i == 1 ? "" : ",")
          .append("{\"id\":\"%d\",\"method\":\"PUT\",\"url\":\"/users/%s\"}".formatted(i, ada));
    }
    admin.post("/beta/$batch", "{\"requests\":[" + requests + "]}").expect(400);
    admin.post("/beta/$batch", "{}").expect(400);
    admin
        .post(
            "/beta/$batch",
            "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/users\"},"
                + "{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/users\"}]}")
        .expect(400);
  }
}
