package org.floorpass.kiosk.http.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;

/**
 * Keys and certificates as PEM files (RFC 7468) of one folder. A file is replaced in one step, so a
 * power cut leaves the old one or the new one. Keys can be read by the owner only.
 */
record PrivateFiles(Path directory) {
  private static final String OWNER_ONLY = "rw-------";
  private static final String EVERYBODY_READS = "rw-r--r--";
  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  /** A PEM file of ours is about 1 kB. */
  private static final long MAX_FILE_BYTES = 64 * 1024;

  void prepare() throws IOException {
    Files.createDirectories(directory);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  boolean has(String name) {
    return Files.exists(directory.resolve(name));
  }

  void remove(String name) throws IOException {
    Files.deleteIfExists(directory.resolve(name));
  }

  /** The key of a file together with the public half of its certificate. */
  KeyPair readKeys(String name, X509Certificate certificate)
      throws IOException, GeneralSecurityException {
    byte[] body = body(name);
    byte[] der = Base64.getMimeDecoder().decode(body);
    Arrays.fill(body, (byte) 0);
    try {
      PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
      return new KeyPair(certificate.getPublicKey(), key);
    } finally {
      Arrays.fill(der, (byte) 0);
    }
  }

  List<X509Certificate> readCertificates(String name) throws IOException, GeneralSecurityException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(bytes(name)))
        .stream()
        .map(X509Certificate.class::cast)
        .toList();
  }

  void writeKey(String name, PrivateKey key) throws IOException {
    byte[] der = key.getEncoded();
    byte[] text = pem("PRIVATE KEY", der);
    try {
      write(name, text, OWNER_ONLY);
    } finally {
      Arrays.fill(der, (byte) 0);
      Arrays.fill(text, (byte) 0);
    }
  }

  void writeCertificates(String name, List<X509Certificate> chain)
      throws IOException, CertificateEncodingException {
    var text = new StringBuilder();
    for (Certificate certificate : chain) {
      text.append(
          new String(pem("CERTIFICATE", certificate.getEncoded()), StandardCharsets.US_ASCII));
    }
    write(name, text.toString().getBytes(StandardCharsets.US_ASCII), EVERYBODY_READS);
  }

  private void write(String name, byte[] content, String permissions) throws IOException {
    Path target = directory.resolve(name);
    Path fresh = directory.resolve(name + ".new");
    Files.deleteIfExists(fresh);
    var attribute =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    try (var channel =
        FileChannel.open(
            fresh,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            attribute)) {
      var buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static byte[] pem(String label, byte[] der) {
    byte[] lines = LINES.encode(der);
    byte[] begin = ("-----BEGIN " + label + "-----\n").getBytes(StandardCharsets.US_ASCII);
    byte[] end = ("\n-----END " + label + "-----\n").getBytes(StandardCharsets.US_ASCII);
    var whole = ByteBuffer.allocate(begin.length + lines.length + end.length);
    whole.put(begin).put(lines).put(end);
    Arrays.fill(lines, (byte) 0);
    return whole.array();
  }

  private byte[] body(String name) throws IOException {
    byte[] text = bytes(name);
    // Blanks out the two boundary lines; the MIME decoder skips blanks. No String holds the key.
    boolean boundary = false;
    for (int i = 0; i < text.length; i++) {
      boolean lineBegins = i == 0 || text[i - 1] == '\n';
      boundary = lineBegins ? text[i] == '-' : boundary;
      if (boundary && text[i] != '\n') {
        text[i] = ' ';
      }
    }
    return text;
  }

  private byte[] bytes(String name) throws IOException {
    Path file = directory.resolve(name);
    if (Files.size(file) > MAX_FILE_BYTES) {
      throw new IOException("larger than any key or certificate: " + file.getFileName());
    }
    return Files.readAllBytes(file);
  }
}
