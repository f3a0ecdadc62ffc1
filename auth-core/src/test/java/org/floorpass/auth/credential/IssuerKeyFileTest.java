package org.floorpass.auth.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerKeyFileTest {
  @TempDir Path folder;
  private final SecureRandom random = new SecureRandom();

  @Test
  void aPlainFileGivesTheSameKeyBack() throws IOException {
    try (IssuerKey key = IssuerKey.generate(random)) {
      Path file = Files.write(folder.resolve("issuer.key"), IssuerKeyFile.plain(key));
      assertThat(IssuerKeyFile.read(file))
          .isInstanceOfSatisfying(
              IssuerKeyFile.Plain.class,
              plain -> assertThat(plain.key().publicKey()).isEqualTo(key.publicKey()));
    }
  }

  @Test
  void aWrappedFileOpensWithItsPassphraseOnly() throws IOException {
    try (IssuerKey key = IssuerKey.generate(random);
        Passphrase right = Passphrase.generate(random);
        Passphrase wrong = Passphrase.generate(random)) {
      WrappedIssuerKey wrapped = WrappedIssuerKey.wrap(key, right.bytes(), random);
      byte[] content = IssuerKeyFile.wrapped(key, wrapped);
      assertThat(new String(content, StandardCharsets.US_ASCII))
          .doesNotContain(HexFormat.of().formatHex(key.seed()));
      Path file = Files.write(folder.resolve("issuer.key"), content);
      assertThat(IssuerKeyFile.read(file))
          .isInstanceOfSatisfying(
              IssuerKeyFile.Wrapped.class,
              read -> {
                assertThat(read.wrapped()).isEqualTo(wrapped);
                assertThat(read.wrapped().unwrap(wrong.bytes()))
                    .isInstanceOf(WrappedIssuerKey.Unwrapping.Refused.class);
                assertThat(read.wrapped().unwrap(right.bytes()))
                    .isInstanceOfSatisfying(
                        WrappedIssuerKey.Unwrapping.Opened.class,
                        opened -> assertThat(opened.key().publicKey()).isEqualTo(key.publicKey()));
              });
    }
  }

  @Test
  void theFileOfThePublishedVectorOpens() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("issuer.key"),
            """
            floorpass-issuer-key/1
            public EEXh6QK3jX90xmhxawIr1RM3jVUqUm1lM+8W4oZ0nD0=
            argon2id 19456 10
            salt 808182838485868788898a8b8c8d8e8f
            nonce e0e1e2e3e4e5e6e7e8e9eaeb
            sealed f9ec17019d1cf6d938fe57004f6a755446a3b1831b51986011a055516603c0de4e3db3ffb6c871fdacbecdc17b96eb2f
            """);
    IssuerKeyFile read = IssuerKeyFile.read(file);
    assertThat(read).isInstanceOf(IssuerKeyFile.Wrapped.class);
    byte[] words = "BADAG KOTIR lumen savop zigur fenaw".getBytes(StandardCharsets.US_ASCII);
    try (Passphrase typed = Passphrase.typed(words)) {
      assertThat(((IssuerKeyFile.Wrapped) read).wrapped().unwrap(typed.bytes()))
          .isInstanceOfSatisfying(
              WrappedIssuerKey.Unwrapping.Opened.class,
              opened -> {
                assertThat(HexFormat.of().formatHex(opened.key().seed()))
                    .startsWith("a0a1a2a3")
                    .endsWith("bdbebf");
                assertThat(opened.key().publicKey().key().hex())
                    .isEqualTo("1045e1e902b78d7f74c668716b022bd513378d552a526d6533ef16e286749c3d");
              });
    }
  }

  @Test
  void aFileThatIsNotThereMeansNoIssuingStation() {
    assertThat(IssuerKeyFile.read(folder.resolve("none"))).isEqualTo(new IssuerKeyFile.Absent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "floorpass-issuer-key/2\nplain 00",
        "floorpass-issuer-key/1\n",
        "floorpass-issuer-key/1\nplain 00",
        "floorpass-issuer-key/1\nplain xyz",
        "floorpass-issuer-key/1\npublic AAAA\nargon2id 1 1\nsalt 00\nnonce 00\nsealed 00",
        "floorpass-issuer-key/1\npublic AAAA\nargon2id 99999999 1\nsalt 00\nnonce 00\nsealed 00"
      })
  void damageIsASentenceWithoutTheContent(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("issuer.key"), content);
    assertThat(IssuerKeyFile.read(file))
        .isInstanceOfSatisfying(
            IssuerKeyFile.Unusable.class,
            unusable -> assertThat(unusable.sentence()).contains("is damaged"));
  }

  @Test
  void aPassphraseMayBeTypedInAnyCaseAndWithAnySeparators() {
    try (Passphrase made = Passphrase.generate(random)) {
      String loud =
          new String(made.bytes(), StandardCharsets.US_ASCII)
              .replace('-', ' ')
              .toUpperCase(java.util.Locale.ROOT);
      try (Passphrase typed = Passphrase.typed(loud.getBytes(StandardCharsets.US_ASCII))) {
        assertThat(typed.bytes()).isEqualTo(made.bytes());
      }
      assertThat(made.toString()).isEqualTo("Passphrase[**********]");
    }
  }
}
