package org.floorpass.kiosk.http.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.floorpass.auth.role.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policy, users and groups as a client of Graph sees them. */
class GraphPolicyAndUsersTest {
  private static final String POLICY =
      "/beta/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/qrCodePin";

  private Office office;
  private ApiClient admin;

  @BeforeEach
  void open() {
    office = Office.open(new NoPrinters());
    admin = office.administrator();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private String worker(String name) {
    return admin
        .post(
            "/v1.0/users",
            """
            {"accountEnabled":true,"displayName":"%s","userPrincipalName":"%s@plant.example",
             "jobTitle":"Fitter","department":"Line 1","preferredLanguage":"de",
             "passwordProfile":{"password":"ignored"}}
            """
                .formatted(name, name.toLowerCase(java.util.Locale.ROOT)))
        .expect(201)
        .text("/id");
  }

  @Test
  void theMethodIsOffUntilSomebodyTurnsItOn() {
    var policy = admin.get(POLICY).expect(200);

    assertThat(policy.text("/@odata.type"))
        .isEqualTo("#microsoft.graph.qrCodePinAuthenticationMethodConfiguration");
    assertThat(policy.text("/id")).isEqualTo("QRCodePin");
    assertThat(policy.text("/state")).isEqualTo("disabled");
    assertThat(policy.body().at("/pinLength").asInt()).isEqualTo(8);
    assertThat(policy.body().at("/standardQRCodeLifetimeInDays").asInt()).isEqualTo(365);
    assertThat(policy.text("/includeTargets/0/id")).isEqualTo("all_users");
    assertThat(policy.body().at("/includeTargets/0/isRegistrationRequired").isBoolean()).isTrue();
    assertThat(policy.body().at("/excludeTargets").isEmpty()).isTrue();
  }

  @Test
  void aChangeAnswers204OrTheObjectWhenItIsPreferred() {
    String group =
        admin.post("/beta/groups", "{\"displayName\":\"Frontline\"}").expect(201).text("/id");
    String body =
        """
        {"@odata.type":"microsoft.graph.qrCodePinAuthenticationMethodConfiguration",
         "id":"qrCodePin","state":"enabled","unknown":{"a":[1]},
         "includeTargets":[{"targetType":"group","id":"%s"}],"excludeTargets":[],
         "standardQRCodeLifetimeInDays":395,"pinLength":10}
        """
            .formatted(group);

    assertThat(admin.patch(POLICY, body).expect(204).raw().body()).isEmpty();
    var answer =
        admin
            .send("PATCH", POLICY, "{\"pinLength\":12}", Map.of("Prefer", "return=representation"))
            .expect(200);

    assertThat(answer.text("/state")).isEqualTo("enabled");
    assertThat(answer.body().at("/pinLength").asInt()).isEqualTo(12);
    assertThat(answer.text("/includeTargets/0/id")).isEqualTo(group);
    admin.delete(POLICY).expect(204);
    assertThat(admin.get(POLICY).text("/state")).isEqualTo("disabled");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"pinLength":7}
          {"pinLength":21}
          {"pinLength":"8"}
          {"standardQRCodeLifetimeInDays":0}
          {"standardQRCodeLifetimeInDays":396}
          {"state":"on"}
          {"@odata.type":"#microsoft.graph.fido2AuthenticationMethodConfiguration"}
          {"includeTargets":[{"targetType":"device","id":"all_users"}]}
          {"includeTargets":[{"targetType":"group"}]}
          {"includeTargets":{"targetType":"group"}}
          {"pinLength":9,}
          []
          """)
  void aWrongChangeIsRefusedAndChangesNothing(String body) {
    String before = admin.get(POLICY).raw().body();

    var answer = admin.patch(POLICY, body).expect(400);

    assertThat(answer.error()).isEqualTo("badRequest");
    assertThat(answer.text("/error/innerError/request-id")).hasSize(36);
    assertThat(admin.get(POLICY).raw().body()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "/beta/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/QRCodePin, 200",
    "/V1.0/POLICIES/authenticationmethodspolicy/authenticationmethodconfigurations/qrcodepin, 200",
    "/beta/policies/authenticationMethodsPolicy, 200",
    "/beta/policies/authenticationMethodsPolicy/authenticationMethodConfigurations, 200",
    "/beta/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/fido2, 404",
    "/v2.0/policies/authenticationMethodsPolicy, 404",
  })
  void pathsAreFoundWhateverTheirCase(String path, int status) {
    admin.get(path).expect(status);
  }

  @Test
  void aUserIsFoundByIdAndByNameHoweverItIsWritten() {
    String id = worker("Ada");

    for (String key : new String[] {id, "ada@plant.example", "ADA%40Plant.Example"}) {
      var user = admin.get("/beta/users/" + key).expect(200);
      assertThat(user.text("/id")).isEqualTo(id);
      assertThat(user.text("/jobTitle")).isEqualTo("Fitter");
      assertThat(user.text("/department")).isEqualTo("Line 1");
      assertThat(user.text("/preferredLanguage")).isEqualTo("de");
    }
    assertThat(admin.get("/beta/users/nobody@plant.example").expect(404).error())
        .isEqualTo("resourceNotFound");
    assertThat(admin.get("/beta/users/" + id).raw().body()).doesNotContain("ignored");
  }

  @Test
  void aNameIsTakenOnce() {
    worker("Ada");

    var answer =
        admin.post(
            "/beta/users", "{\"displayName\":\"X\",\"userPrincipalName\":\"ADA@plant.example\"}");

    assertThat(answer.expect(409).error()).isEqualTo("nameTaken");
  }

  @Test
  void usersAreFilteredAndPaged() {
    for (String name : new String[] {"Flora", "Florian", "Ada", "Florence", "Zoe"}) {
      worker(name);
    }

    var first =
        admin.get(
            "/beta/users?$filter=startswith%28displayName%2C%27Flo%27%29"
                + "&$select=id,userPrincipalName&$top=2");

    assertThat(first.expect(200).body().at("/value").size()).isEqualTo(2);
    String next = first.text("/@odata.nextLink").substring(office.address().length());
    var second = admin.get(next).expect(200);
    assertThat(second.body().at("/value").size()).isEqualTo(1);
    assertThat(second.body().has("@odata.nextLink")).isFalse();
    assertThat(
            StreamSupport.stream(
                    admin
                        .get("/beta/users?$filter=userPrincipalName%20eq%20'zoe@plant.example'")
                        .expect(200)
                        .body()
                        .at("/value")
                        .spliterator(),
                    false)
                .map(user -> user.at("/displayName").asText()))
        .containsExactly("Zoe");
    admin.get("/beta/users?$filter=department%20eq%20'x'").expect(400);
    admin.get("/beta/users?$top=0").expect(400);
  }

  @Test
  void aUserIsChangedAndErased() {
    String id = worker("Ada");

    admin.patch("/beta/users/" + id, "{\"jobTitle\":\"Welder\"}").expect(204);
    assertThat(admin.get("/beta/users/" + id).text("/jobTitle")).isEqualTo("Welder");
    assertThat(admin.get("/beta/users/" + id).text("/displayName")).isEqualTo("Ada");
    admin.delete("/beta/users/" + id).expect(204);
    admin.get("/beta/users/" + id).expect(404);
  }

  @Test
  void membersComeAndGo() {
    String ada = worker("Ada");
    String group =
        admin.post("/beta/groups", "{\"displayName\":\"Frontline\"}").expect(201).text("/id");
    String reference =
        "{\"@odata.id\":\"https://graph.microsoft.com/v1.0/directoryObjects/" + ada + "\"}";

    admin.post("/beta/groups/" + group + "/members/$ref", reference).expect(204);
    assertThat(admin.get("/beta/groups/" + group + "/members").text("/value/0/id")).isEqualTo(ada);
    admin.delete("/beta/groups/" + group + "/members/" + ada + "/$ref").expect(204);
    assertThat(admin.get("/beta/groups/" + group + "/members").body().at("/value").isEmpty())
        .isTrue();
    admin.delete("/beta/groups/" + group).expect(204);
    admin.get("/beta/groups/" + group).expect(404);
  }

  @ParameterizedTest
  @CsvSource({
    "GLOBAL_READER, GET, 200",
    "GLOBAL_READER, PATCH, 403",
    "GLOBAL_READER, DELETE, 403",
    "AUTHENTICATION_ADMINISTRATOR, GET, 200",
    "AUTHENTICATION_ADMINISTRATOR, PATCH, 403",
    "AUTHENTICATION_POLICY_ADMINISTRATOR, PATCH, 204",
    "FRONTLINE_MANAGER, PATCH, 403",
    "AUDITOR, GET, 403",
    "AUDITOR, PATCH, 403",
  })
  void thePolicyBelongsToItsRoles(Role role, String method, int status) {
    var answer =
        office
            .client(role)
            .send(method, POLICY, method.equals("PATCH") ? "{\"state\":\"enabled\"}" : "", Map.of())
            .expect(status);

    if (status == 403) {
      assertThat(answer.error()).isEqualTo("accessDenied");
    }
    assertThat(admin.get(POLICY).text("/state")).isEqualTo(status == 204 ? "enabled" : "disabled");
  }
}
