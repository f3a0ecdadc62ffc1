package org.floorpass.kiosk.http.tls;

import io.helidon.common.tls.Tls;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.floorpass.kiosk.http.tls.CertificateMaker.Authority;

/**
 * The TLS identity of one appliance: an authority that lives ten years and a server certificate
 * that lives thirteen months and is renewed a month before its end, or at once when the configured
 * names change. Kept in one folder; keys are readable by the owner only. TLS 1.3, P-256.
 * Thread-safe; every call may read and write files.
 */
public final class ApplianceTls {
  /** Long enough that a box which is off for a shutdown of the plant comes back in time. */
  static final Duration RENEWED_BEFORE = Duration.ofDays(30);

  private static final String AUTHORITY_KEY = "ca.key";

  /** The file in the folder that browsers and programs install. */
  public static final String AUTHORITY_CERTIFICATE = "ca.pem";

  private static final String SERVER_KEY = "server.key";
  private static final String SERVER_CERTIFICATE = "server.pem";

  private final PrivateFiles files;
  private final ServerNames names;
  private final InstantSource clock;
  private final CertificateMaker maker;
  private final Authority authority;
  private final ReentrantLock lock = new ReentrantLock();
  private Server server;

  private ApplianceTls(
      PrivateFiles files,
      ServerNames names,
      InstantSource clock,
      CertificateMaker maker,
      Authority authority,
      Server server) {
    this.files = files;
    this.names = names;
    this.clock = clock;
    this.maker = maker;
    this.authority = authority;
    this.server = server;
  }

  private record Server(KeyPair keys, X509Certificate certificate) {}

  /** What came of opening the folder. */
  public sealed interface Opening {
    /**
     * Keys and certificates are there and in date.
     *
     * @param tls to serve with
     */
    record Ready(ApplianceTls tls) implements Opening {}

    /**
     * They are not, and were left as they are.
     *
     * @param sentence what is wrong and what to do
     */
    record Unusable(String sentence) implements Opening {}
  }

  /** What came of looking whether the server certificate must be renewed. */
  public sealed interface Renewal {
    /**
     * There is a new certificate.
     *
     * @param tls for the listeners, from now on
     */
    record Renewed(Tls tls) implements Renewal {}

    /** The present one is good for longer. */
    record NotDue() implements Renewal {}

    /**
     * It is due, and could not be written.
     *
     * @param sentence what is wrong
     */
    record Failed(String sentence) implements Renewal {}
  }

  /**
   * Reads the folder, or makes what is missing: everything at the first start.
   *
   * @param directory created when absent
   * @param siteName stands in the authority's name, so that people know which box it is
   * @param names the server is called by
   * @param clock trusted time
   * @param random where keys come from
   */
  public static Opening open(
      Path directory,
      String siteName,
      ServerNames names,
      InstantSource clock,
      SecureRandom random) {
    var files = new PrivateFiles(directory);
    var maker = new CertificateMaker(random);
    try {
      files.prepare();
      Authority authority = authority(files, maker, siteName, clock.instant());
      Server server = server(files, maker, authority, names, clock.instant());
      return new Opening.Ready(new ApplianceTls(files, names, clock, maker, authority, server));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException fault) {
      return new Opening.Unusable(
          "The certificates in %s cannot be used (%s). Restore the folder from a backup, or move it away: the appliance then makes new ones, and every computer must install the new ca.pem."
              .formatted(directory, fault.getClass().getSimpleName()));
    }
  }

  private static Authority authority(
      PrivateFiles files, CertificateMaker maker, String siteName, Instant now)
      throws IOException, GeneralSecurityException {
    if (files.has(AUTHORITY_CERTIFICATE)) {
      X509Certificate certificate = files.readCertificates(AUTHORITY_CERTIFICATE).getFirst();
      return new Authority(files.readKeys(AUTHORITY_KEY, certificate), certificate);
    }
    KeyPair keys = maker.keyPair();
    X509Certificate certificate = maker.authority(keys, siteName, now);
    files.writeKey(AUTHORITY_KEY, keys.getPrivate());
    files.writeCertificates(AUTHORITY_CERTIFICATE, List.of(certificate)); // last: it completes
    return new Authority(keys, certificate);
  }

  private static Server server(
      PrivateFiles files,
      CertificateMaker maker,
      Authority authority,
      ServerNames names,
      Instant now)
      throws IOException, GeneralSecurityException {
    if (files.has(SERVER_CERTIFICATE) && files.has(SERVER_KEY)) {
      X509Certificate certificate = files.readCertificates(SERVER_CERTIFICATE).getFirst();
      if (!due(certificate, names, now)) {
        return new Server(files.readKeys(SERVER_KEY, certificate), certificate);
      }
    }
    return fresh(files, maker, authority, names, now);
  }

  private static Server fresh(
      PrivateFiles files,
      CertificateMaker maker,
      Authority authority,
      ServerNames names,
      Instant now)
      throws IOException, GeneralSecurityException {
    KeyPair keys = maker.keyPair();
    X509Certificate certificate = maker.server(keys.getPublic(), names, authority, now);
    // Certificate away first: a cut in between leaves a key without a certificate, made anew then.
    files.remove(SERVER_CERTIFICATE);
    files.writeKey(SERVER_KEY, keys.getPrivate());
    files.writeCertificates(SERVER_CERTIFICATE, List.of(certificate, authority.certificate()));
    return new Server(keys, certificate);
  }

  private static boolean due(X509Certificate certificate, ServerNames names, Instant now)
      throws GeneralSecurityException {
    return now.isAfter(certificate.getNotAfter().toInstant().minus(RENEWED_BEFORE))
        || now.isBefore(certificate.getNotBefore().toInstant())
        || !namesOf(certificate).equals(names);
  }

  private static ServerNames namesOf(X509Certificate certificate) throws GeneralSecurityException {
    var entries = certificate.getSubjectAlternativeNames();
    return entries == null
        ? ServerNames.of(List.of())
        : ServerNames.of(entries.stream().map(entry -> String.valueOf(entry.get(1))).toList());
  }

  /** Key and chain for a listener: TLS 1.3 only. */
  public Tls tls() {
    lock.lock();
    try {
      return Tls.builder()
          .privateKey(server.keys().getPrivate())
          .privateKeyCertChain(List.of(server.certificate(), authority.certificate()))
          .enabledProtocols(List.of("TLSv1.3"))
          .build();
    } finally {
      lock.unlock();
    }
  }

  /** Renews the server certificate when its end is near. To be called about once a day. */
  public Renewal renewIfDue() {
    lock.lock();
    try {
      Instant now = clock.instant();
      if (!due(server.certificate(), names, now)) {
        return new Renewal.NotDue();
      }
      server = fresh(files, maker, authority, names, now);
      return new Renewal.Renewed(tls());
    } catch (IOException | GeneralSecurityException fault) {
      return new Renewal.Failed(
          "The server certificate is due and could not be renewed in %s (%s)."
              .formatted(files.directory(), fault.getClass().getSimpleName()));
    } finally {
      lock.unlock();
    }
  }

  /** The PEM file that browsers and programs install to trust this appliance. */
  public Path authorityFile() {
    return files.directory().resolve(AUTHORITY_CERTIFICATE);
  }

  /** When the present server certificate ends. */
  public Instant expiry() {
    lock.lock();
    try {
      return server.certificate().getNotAfter().toInstant();
    } finally {
      lock.unlock();
    }
  }
}
