package org.floorpass.kiosk.http.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.graph.beta.models.AuthenticationMethodState;
import com.microsoft.graph.beta.models.ErrorCorrectionLevel;
import com.microsoft.graph.beta.models.QrCode;
import com.microsoft.graph.beta.models.QrCodePinAuthenticationMethod;
import com.microsoft.graph.beta.models.QrCodePinAuthenticationMethodConfiguration;
import com.microsoft.graph.beta.models.QrPin;
import com.microsoft.graph.beta.models.User;
import com.microsoft.graph.beta.models.odataerrors.ODataError;
import com.microsoft.graph.beta.serviceclient.GraphServiceClient;
import com.microsoft.graph.beta.users.item.authentication.qrcodepinmethod.QrCodePinMethodRequestBuilder;
import com.microsoft.graph.beta.users.item.authentication.qrcodepinmethod.pin.updatepin.UpdatePinPostRequestBody;
import com.microsoft.graph.core.content.BatchRequestContent;
import com.microsoft.graph.core.requests.GraphClientFactory;
import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.authentication.AccessTokenProvider;
import com.microsoft.kiota.authentication.AllowedHostsValidator;
import com.microsoft.kiota.authentication.BaseBearerTokenAuthenticationProvider;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.credential.Parsed;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.pin.Pin;
import org.floorpass.auth.role.Role;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.auth.signin.SignInOutcome;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Microsoft's unmodified Java client against the office side, over http and over https. */
@NullUnmarked // nearly everything that the client answers may be null by its own declaration
class GraphSdkTest {
  private static final String PIN = "09599786";
  private static final String OTHER_PIN = "56745755";

  @TempDir Path folder;

  private Office office;

  @BeforeEach
  void open() {
    office = Office.open(new NoPrinters());
  }

  @AfterEach
  void close() {
    office.close();
  }

  private GraphServiceClient client(String base, String token)
      throws IOException, GeneralSecurityException {
    AccessTokenProvider provider =
        new AccessTokenProvider() {
          @Override
          public String getAuthorizationToken(URI uri, Map<String, Object> context) {
            return token;
          }

          @Override
          public AllowedHostsValidator getAllowedHostsValidator() {
            return new AllowedHostsValidator();
          }
        };
    var http = GraphClientFactory.create();
    if (base.startsWith("https")) {
      X509TrustManager trust = trust(office.authority());
      var context = SSLContext.getInstance("TLSv1.3");
      context.init(null, new X509TrustManager[] {trust}, null);
      http.sslSocketFactory(context.getSocketFactory(), trust);
    }
    var client =
        new GraphServiceClient(
            new BaseBearerTokenAuthenticationProvider(provider), http.build());
    client.getRequestAdapter().setBaseUrl(base + "/beta");
    return client;
  }

  private static X509TrustManager trust(Path authority)
      throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (var in = Files.newInputStream(authority)) {
      store.setCertificateEntry(
          "appliance", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return (X509TrustManager) factory.getTrustManagers()[0];
  }

  private String base(String scheme) {
    return scheme.equals("https") ? office.secured(folder) : office.address();
  }

  private OffsetDateTime in(Duration time) {
    return office.now().plus(time).atOffset(ZoneOffset.ofHours(2));
  }

  private QrCode span(Duration start, Duration end) {
    var code = new QrCode();
    code.setStartDateTime(in(start));
    code.setExpireDateTime(in(end));
    return code;
  }

  private static void enable(GraphServiceClient client) {
    var policy = new QrCodePinAuthenticationMethodConfiguration();
    policy.setOdataType("#microsoft.graph.qrCodePinAuthenticationMethodConfiguration");
    policy.setId("qrCodePin");
    policy.setState(AuthenticationMethodState.Enabled);
    client
        .policies()
        .authenticationMethodsPolicy()
        .authenticationMethodConfigurations()
        .byAuthenticationMethodConfigurationId("qrCodePin")
        .patch(policy);
  }

  private static String user(GraphServiceClient client, String name) {
    var user = new User();
    user.setDisplayName(name);
    user.setUserPrincipalName(name + "@plant.example");
    User made = client.users().post(user);
    assertThat(made).isNotNull();
    return String.valueOf(made.getId());
  }

  /** The client has no fluent PUT: the same adapter carries one (functional model, section 6). */
  private QrCodePinAuthenticationMethod create(
      GraphServiceClient client, QrCodePinMethodRequestBuilder builder) {
    var method = new QrCodePinAuthenticationMethod();
    method.setStandardQRCode(span(Duration.ZERO, Duration.ofDays(60)));
    var pin = new QrPin();
    pin.setCode(PIN);
    method.setPin(pin);
    var request = builder.toGetRequestInformation();
    request.httpMethod = HttpMethod.PUT;
    request.setContentFromParsable(client.getRequestAdapter(), "application/json", method);
    var made =
        client
            .getRequestAdapter()
            .send(
                request,
                new HashMap<>(Map.of("XXX", ODataError::createFromDiscriminatorValue)),
                QrCodePinAuthenticationMethod::createFromDiscriminatorValue);
    assertThat(made).isNotNull();
    return made;
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void theWholeLifeOfAMethod(String scheme) throws Exception {
    String base = base(scheme);
    String adminToken =
        office.token(
            Optional.empty(),
            EnumSet.of(
                Role.AUTHENTICATION_POLICY_ADMINISTRATOR,
                Role.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR));
    GraphServiceClient admin = client(base, adminToken);
    enable(admin);
    String id = user(admin, "ada");
    var method =
        admin.users().byUserId("ada@plant.example").authentication().qrCodePinMethod();

    QrCodePinAuthenticationMethod made = create(admin, method);
    assertThat(made.getStandardQRCode().getImage().getErrorCorrectionLevel())
        .isEqualTo(ErrorCorrectionLevel.H);
    assertThat(made.getStandardQRCode().getImage().getVersion()).isEqualTo(3);
    byte[] digits = made.getStandardQRCode().getImage().getRawContent();
    assertThat(digits).hasSize(58);
    assertThat(made.getPin().getCode()).isEqualTo(PIN);

    assertThat(method.get().getStandardQRCode().getImage()).isNull();
    QrCode extension = new QrCode();
    extension.setExpireDateTime(in(Duration.ofDays(300)));
    assertThat(method.standardQRCode().patch(extension).getExpireDateTime().toInstant())
        .isEqualTo(in(Duration.ofDays(300)).toInstant());
    assertThat(
            method
                .temporaryQRCode()
                .patch(span(Duration.ZERO, Duration.ofHours(4)))
                .getImage()
                .getRawContent())
        .hasSize(58);
    assertThatThrownBy(
            () -> method.temporaryQRCode().patch(span(Duration.ZERO, Duration.ofHours(4))))
        .isInstanceOfSatisfying(
            ODataError.class,
            error -> {
              assertThat(error.getResponseStatusCode()).isEqualTo(409);
              assertThat(error.getError().getCode()).isEqualTo("codeActive");
              assertThat(error.getError().getInnerError().getRequestId()).isNotBlank();
            });

    changesThePin(base, id);
    assertThat(signedIn(digits, OTHER_PIN)).isInstanceOf(SignInOutcome.SignedIn.class);
    QrPin reset = method.pin().patch(new QrPin());
    assertThat(reset.getCode()).matches("[0-9]{8}");
    assertThat(reset.getForceChangePinNextSignIn()).isTrue();
    assertThat(signedIn(digits, reset.getCode()))
        .isInstanceOf(SignInOutcome.PinChangeRequired.class);

    method.standardQRCode().delete();
    assertThatThrownBy(() -> method.standardQRCode().get()).isInstanceOf(ODataError.class);
    method.delete();
    assertThatThrownBy(method::get)
        .isInstanceOfSatisfying(
            ODataError.class,
            error -> assertThat(error.getResponseStatusCode()).isEqualTo(404));
  }

  private void changesThePin(String base, String id) throws Exception {
    String token =
        office.token(Optional.of(WorkerId.parse(id)), EnumSet.noneOf(Role.class));
    var change = new UpdatePinPostRequestBody();
    change.setCurrentPin(PIN);
    change.setNewPin(OTHER_PIN);
    client(base, token).me().authentication().qrCodePinMethod().pin().updatePin().post(change);
  }

  private SignInOutcome signedIn(byte[] digits, String typed) {
    if (!(BadgeCode.parse(digits) instanceof Parsed.Valid(BadgeCode code))) {
      throw new AssertionError("not a badge code");
    }
    try (code) {
      if (office.core().recognise(code, new TerminalId("terminal-1"))
              instanceof Recognition.Recognised(var known)
          && Pin.read(typed.toCharArray()) instanceof Pin.Typed.Formed(Pin pin)) {
        try (pin) {
          return office.core().signIn(known, pin);
        }
      }
      throw new AssertionError("not recognised");
    }
  }

  @Test
  void aBatchOfItsOwn() throws Exception {
    GraphServiceClient admin =
        client(
            office.address(),
            office.token(
                Optional.empty(),
                EnumSet.of(
                    Role.AUTHENTICATION_POLICY_ADMINISTRATOR,
                    Role.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR)));
    enable(admin);
    user(admin, "ada");
    var batch = new BatchRequestContent(admin);
    String read =
        batch.addBatchRequestStep(
            admin.users().byUserId("ada@plant.example").toGetRequestInformation());
    String absent =
        batch.addBatchRequestStep(
            admin
                .users()
                .byUserId("ada@plant.example")
                .authentication()
                .qrCodePinMethod()
                .toGetRequestInformation());

    var answers = admin.getBatchRequestBuilder().post(batch, null).getResponsesStatusCode();

    assertThat(answers).containsEntry(read, 200).containsEntry(absent, 404);
  }
}
