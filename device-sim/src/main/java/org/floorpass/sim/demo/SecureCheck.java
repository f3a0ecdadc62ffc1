package org.floorpass.sim.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Graph over TLS, trusting nothing but the appliance's own CA. */
final class SecureCheck {
  private SecureCheck() {}

  static void answers(int port, Path authority, String token) throws WrongVerdict {
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .sslContext(trusting(authority))
            .build()) {
      new Web("Graph over TLS", client, "https://127.0.0.1:" + port, Optional.of(token))
          .get("/beta/users")
          .expecting(200, "Graph over TLS");
    } catch (IOException | GeneralSecurityException broken) {
      throw WrongVerdict.expected("a usable CA certificate in " + authority, broken.toString());
    }
  }

  private static SSLContext trusting(Path authority) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream in = Files.newInputStream(authority)) {
      store.setCertificateEntry(
          "appliance", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
