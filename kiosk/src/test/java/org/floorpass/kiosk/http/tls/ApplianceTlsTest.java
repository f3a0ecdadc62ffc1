package org.floorpass.kiosk.http.tls;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplianceTlsTest {
  @TempDir Path directory;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));

  private ApplianceTls open(String... names) {
    var opening =
        ApplianceTls.open(
            directory.resolve("tls"),
            "Werk 1, \"Nord\"",
            ServerNames.of(List.of(names)),
            now::get,
            new SecureRandom());
    assertThat(opening).isInstanceOf(ApplianceTls.Opening.Ready.class);
    return ((ApplianceTls.Opening.Ready) opening).tls();
  }

  @Test
  void aClientThatTrustsTheAuthorityReachesTheServerByNameAndByAddress() throws Exception {
    ApplianceTls tls = open("floorpass.local", "0.0.0.0");
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls.tls().sslContext()));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    try (var client = client(tls.authorityFile())) {
      for (String host : List.of("localhost", "127.0.0.1")) {
        var uri = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
        var answer =
            client.send(
                HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
      }
    } finally {
      server.stop(0);
    }
  }

  private static HttpClient client(Path authority) throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (var in = Files.newInputStream(authority)) {
      store.setCertificateEntry(
          "appliance", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    var parameters = new SSLParameters();
    parameters.setProtocols(new String[] {"TLSv1.3"});
    return HttpClient.newBuilder()
        .sslContext(context)
        .sslParameters(parameters)
        .connectTimeout(Duration.ofSeconds(10))
        .build();
  }

  @Test
  void aRestartKeepsTheAuthorityAndTheCertificate() throws IOException {
    open("floorpass.local", "fd00::1");
    byte[] authority = bytes("ca.pem");
    byte[] server = bytes("server.pem");

    open("fd00:0::1", "FLOORPASS.local");

    assertThat(bytes("ca.pem")).isEqualTo(authority);
    assertThat(bytes("server.pem")).isEqualTo(server);
  }

  @Test
  void keysCanBeReadByTheirOwnerOnly() throws IOException {
    open();

    for (String key : List.of("ca.key", "server.key")) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(directory.resolve("tls").resolve(key))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void aNewNameMakesANewCertificateUnderTheSameAuthority() throws IOException {
    open();
    byte[] authority = bytes("ca.pem");
    byte[] server = bytes("server.pem");

    open("line-1.plant.example");

    assertThat(bytes("ca.pem")).isEqualTo(authority);
    assertThat(bytes("server.pem")).isNotEqualTo(server);
  }

  @Test
  void theCertificateIsRenewedAMonthBeforeItsEnd() {
    ApplianceTls tls = open();
    Instant first = tls.expiry();

    now.set(first.minus(ApplianceTls.RENEWED_BEFORE));
    assertThat(tls.renewIfDue()).isInstanceOf(ApplianceTls.Renewal.NotDue.class);
    now.set(first.minus(ApplianceTls.RENEWED_BEFORE).plusSeconds(1));
    assertThat(tls.renewIfDue()).isInstanceOf(ApplianceTls.Renewal.Renewed.class);

    assertThat(tls.expiry()).isAfter(first);
    assertThat(open().expiry()).isEqualTo(tls.expiry());
  }

  @Test
  void aDamagedFolderIsLeftAsItIsAndSaidInOneSentence() throws IOException {
    open();
    Path key = directory.resolve("tls/ca.key");
    Files.writeString(key, "-----BEGIN PRIVATE KEY-----\n!!\n-----END PRIVATE KEY-----\n");

    var opening =
        ApplianceTls.open(
            directory.resolve("tls"), "x", ServerNames.of(List.of()), now::get, new SecureRandom());

    assertThat(opening).isInstanceOf(ApplianceTls.Opening.Unusable.class);
    assertThat(((ApplianceTls.Opening.Unusable) opening).sentence())
        .contains(directory.resolve("tls").toString())
        .contains("ca.pem");
    assertThat(Files.readString(key)).contains("!!");
  }

  private byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(directory.resolve("tls").resolve(name));
  }
}
