package org.floorpass.auth.credential;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The file that holds the issuer's private key on an issuing station: lines of a name and a value,
 * written down in docs/formats.md.
 */
public sealed interface IssuerKeyFile {
  /** The first line; another format gets another number. */
  String HEADER = "floorpass-issuer-key/1";

  /** A key file is a few lines; anything larger is some other file. */
  int MAXIMUM_BYTES = 4_096;

  /**
   * The key lies in the file as it is: whoever has the file has the key.
   *
   * @param key open; the receiver closes it
   */
  record Plain(IssuerKey key) implements IssuerKeyFile {}

  /**
   * The key is wrapped under a passphrase.
   *
   * @param wrapped opens with the passphrase
   */
  record Wrapped(WrappedIssuerKey wrapped) implements IssuerKeyFile {}

  /** There is no such file: this is not an issuing station. */
  record Absent() implements IssuerKeyFile {}

  /**
   * The file cannot be used.
   *
   * @param sentence what is wrong, for a person, free of secrets
   */
  record Unusable(String sentence) implements IssuerKeyFile {}

  /** Reads a key file. Blocks on the disk. */
  static IssuerKeyFile read(Path file) {
    if (!Files.exists(file)) {
      return new Absent();
    }
    byte[] content = {};
    try {
      if (Files.size(file) > MAXIMUM_BYTES) {
        return new Unusable("The issuer key " + file + " is too large to be one.");
      }
      content = Files.readAllBytes(file);
      return parsed(content)
          .orElseGet(() -> new Unusable("The issuer key " + file + " is damaged."));
    } catch (IOException unreadable) {
      return new Unusable("The issuer key " + file + " cannot be read.");
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  /** The content of a plain file; the caller writes it with mode 0600 and zeroes it. */
  static byte[] plain(IssuerKey key) {
    byte[] hex = HexFormat.of().formatHex(key.seed()).getBytes(StandardCharsets.US_ASCII);
    byte[] head =
        (HEADER + "\npublic " + publicText(key) + "\nplain ").getBytes(StandardCharsets.US_ASCII);
    byte[] content = Arrays.copyOf(head, head.length + hex.length + 1);
    System.arraycopy(hex, 0, content, head.length, hex.length);
    content[content.length - 1] = '\n';
    Arrays.fill(hex, (byte) 0);
    return content;
  }

  /** The content of a wrapped file, for mode 0600. */
  static byte[] wrapped(IssuerKey key, WrappedIssuerKey wrapped) {
    return (HEADER
            + "\npublic "
            + publicText(key)
            + "\nargon2id "
            + wrapped.memoryKibibytes()
            + " "
            + wrapped.passes()
            + "\nsalt "
            + wrapped.salt().hex()
            + "\nnonce "
            + wrapped.nonce().hex()
            + "\nsealed "
            + wrapped.sealed().hex()
            + "\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String publicText(IssuerKey key) {
    return Base64.getEncoder().encodeToString(key.publicKey().key().toArray());
  }

  private static Optional<IssuerKeyFile> parsed(byte[] content) {
    String[] lines = new String(content, StandardCharsets.US_ASCII).split("\n", -1);
    if (!lines[0].strip().equals(HEADER)) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : lines) {
      int space = line.indexOf(' ');
      if (space > 0) {
        values.put(line.substring(0, space), line.substring(space + 1).strip());
      }
    }
    try {
      return Optional.of(
          values.containsKey("plain") ? plainOf(values) : new Wrapped(WrappedIssuerKey.of(values)));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Plain plainOf(Map<String, String> values) {
    byte[] seed = HexFormat.of().parseHex(values.getOrDefault("plain", ""));
    try {
      return new Plain(IssuerKey.ofSeed(seed));
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }
}
