package org.floorpass.kiosk.http.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes P-256 keys and X.509 version 3 certificates (RFC 5280). Confined to the caller's thread.
 *
 * @param random where keys and serial numbers come from
 */
record CertificateMaker(SecureRandom random) {
  /** Long, because installing an authority on every office machine is a day's work. */
  static final Duration AUTHORITY_LIFETIME = Duration.ofDays(3_650);

  /** Browsers refuse server certificates that live longer than 398 days. */
  static final Duration SERVER_LIFETIME = Duration.ofDays(397);

  /** Clients' clocks may be behind ours. */
  private static final Duration BACKDATED = Duration.ofDays(1);

  /** No box was made before; an authority made while the clock was ahead is valid all the same. */
  private static final Instant PRODUCT_BEGINS = Instant.parse("2026-01-01T00:00:00Z");

  /** RFC 5280, section 4.1.2.2: positive, at most 20 octets; 127 random bits never collide. */
  private static final int SERIAL_BITS = 127;

  private static final String SIGNATURE = "SHA256withECDSA";

  KeyPair keyPair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return generator.generateKeyPair();
  }

  X509Certificate authority(KeyPair keys, String siteName, Instant now)
      throws GeneralSecurityException {
    var subject = new X500Principal("CN=" + escaped("Floorpass appliance CA, " + siteName));
    Instant from = now.isBefore(PRODUCT_BEGINS) ? now.minus(BACKDATED) : PRODUCT_BEGINS;
    var builder =
        new JcaX509v3CertificateBuilder(
            subject,
            serial(),
            Date.from(from),
            Date.from(now.plus(AUTHORITY_LIFETIME)),
            subject,
            keys.getPublic());
    try {
      var extensions = new JcaX509ExtensionUtils();
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      builder.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          extensions.createSubjectKeyIdentifier(keys.getPublic()));
    } catch (CertIOException impossible) {
      throw new GeneralSecurityException(impossible);
    }
    return signed(builder, keys);
  }

  X509Certificate server(PublicKey key, ServerNames names, Authority authority, Instant now)
      throws GeneralSecurityException {
    Instant last = authority.certificate().getNotAfter().toInstant();
    Instant until = now.plus(SERVER_LIFETIME);
    var builder =
        new JcaX509v3CertificateBuilder(
            authority.certificate().getSubjectX500Principal(),
            serial(),
            Date.from(now.minus(BACKDATED)),
            Date.from(until.isAfter(last) ? last : until),
            new X500Principal("CN=Floorpass appliance"),
            key);
    try {
      var extensions = new JcaX509ExtensionUtils();
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      builder.addExtension(
          Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
      builder.addExtension(
          Extension.subjectAlternativeName, false, names.subjectAlternativeNames());
      builder.addExtension(
          Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          extensions.createAuthorityKeyIdentifier(authority.certificate()));
    } catch (CertIOException impossible) {
      throw new GeneralSecurityException(impossible);
    }
    return signed(builder, authority.keys());
  }

  private X509Certificate signed(JcaX509v3CertificateBuilder builder, KeyPair keys)
      throws GeneralSecurityException {
    try {
      var signer =
          new JcaContentSignerBuilder(SIGNATURE).setSecureRandom(random).build(keys.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (OperatorCreationException refused) {
      throw new GeneralSecurityException(refused);
    }
  }

  private BigInteger serial() {
    return new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE);
  }

  /** A site's name may hold what separates the parts of a distinguished name (RFC 2253). */
  private static String escaped(String value) {
    return value.replaceAll("([\\\\,+\"<>;=#])", "\\\\$1").replaceAll("\\p{Cntrl}", " ");
  }

  /**
   * Whoever signs server certificates.
   *
   * @param keys never leave the appliance
   * @param certificate what browsers and programs install
   */
  record Authority(KeyPair keys, X509Certificate certificate) {
    @Override
    public String toString() {
      return "Authority[" + certificate.getSubjectX500Principal() + "]";
    }
  }
}
