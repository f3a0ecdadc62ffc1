package org.floorpass.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.floorpass.auth.id.BootId;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.InstallationId;
import org.floorpass.auth.id.NodeId;
import org.floorpass.auth.id.Pseudonym;
import org.floorpass.auth.id.SessionId;
import org.floorpass.auth.id.SiteId;
import org.floorpass.auth.id.SubjectKeyId;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.time.ClockTrust;
import org.floorpass.auth.time.Moment;
import org.junit.jupiter.api.Test;

/** The audit chain against the worked vectors of docs/formats.md, which are read from there. */
class AuditVectorsTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "formats.md");

  private static final ChainOrigin ORIGIN =
      new ChainOrigin(
          new InstallationId(uuid('a')), new SiteId(uuid('b')), new NodeId(uuid('c')), 1);
  private static final Pseudonym SUBJECT =
      new Pseudonym(UUID.fromString("01234567-89ab-cdef-0123-456789abcdef"));
  private static final BootId BOOT = new BootId(uuid('d'));

  private static UUID uuid(char digit) {
    String d = String.valueOf(digit);
    return UUID.fromString(
        d.repeat(8)
            + "-"
            + d.repeat(4)
            + "-4"
            + d.repeat(3)
            + "-8"
            + d.repeat(3)
            + "-"
            + d.repeat(12));
  }

  private static Bytes counting(int from) {
    byte[] bytes = new byte[32];
    for (int i = 0; i < 32; i++) {
      bytes[i] = (byte) (from + i);
    }
    return Bytes.copyOf(bytes);
  }

  private static PersonalField personal() {
    byte[] nonce = new byte[12];
    for (int i = 0; i < nonce.length; i++) {
      nonce[i] = (byte) (0x50 + i);
    }
    return SubjectCipher.seal(
        counting(0x40),
        new SubjectCipher.Place(ORIGIN.node(), 1, 2, SUBJECT),
        PersonalField.USER_PRINCIPAL_NAME,
        "ada@plant.example",
        nonce);
  }

  private static AuditRecord first() {
    return AuditRecord.standalone(
        ORIGIN,
        1,
        new Moment(Instant.parse("2026-11-23T06:00:00Z"), 1_000_000, BOOT, ClockTrust.SYNCHRONISED),
        AuditEvent.success(AuditType.INSTALLED, "core"),
        List.of(),
        ORIGIN.genesis(ChainOrigin.NO_HEAD));
  }

  private static AuditRecord second() {
    AuditEvent event =
        new AuditEvent(
            AuditType.SIGN_IN_REFUSED,
            AuditOutcome.FAILURE,
            Optional.of(new Pseudonym(uuid('e'))),
            Optional.of(SUBJECT),
            Optional.of(new SubjectKeyId(uuid('f'))),
            Optional.of(new TerminalId("terminal-1")),
            Optional.of(new SessionId(uuid('9'))),
            Optional.of(uuid('8')),
            Optional.of("WRONG_PIN"),
            Optional.of("Schicht früh"),
            OptionalLong.of(3),
            "face");
    return AuditRecord.standalone(
        ORIGIN,
        2,
        new Moment(
            Instant.parse("2026-11-23T06:00:01.000002Z"), 2_000_002, BOOT, ClockTrust.BEHIND),
        event,
        List.of(personal()),
        CanonicalBytes.hash(CanonicalBytes.of(first())));
  }

  private static Checkpoint checkpoint() {
    return Checkpoint.sign(
        ORIGIN,
        2,
        CanonicalBytes.hash(CanonicalBytes.of(second())),
        Instant.parse("2026-11-23T06:05:00Z"),
        CheckpointKey.ofSeed(counting(0x70).toArray()));
  }

  @Test
  void theChainIsAsDocumented() throws IOException {
    assertThat(ORIGIN.genesis(ChainOrigin.NO_HEAD).hex()).isEqualTo(vector("genesis"));
    assertThat(personal().sealed().hex()).isEqualTo(vector("personal field"));
    assertThat(CanonicalBytes.of(first()).hex()).isEqualTo(vector("record 1"));
    assertThat(CanonicalBytes.hash(CanonicalBytes.of(first())).hex()).isEqualTo(vector("hash 1"));
    assertThat(CanonicalBytes.of(second()).hex()).isEqualTo(vector("record 2"));
    assertThat(CanonicalBytes.hash(CanonicalBytes.of(second())).hex()).isEqualTo(vector("hash 2"));
  }

  @Test
  void theCheckpointIsAsDocumented() throws IOException {
    CheckpointPublicKey key = CheckpointKey.ofSeed(counting(0x70).toArray()).publicKey();
    assertThat(key.key().hex()).isEqualTo(vector("checkpoint pk"));
    assertThat(key.keyId().hex()).isEqualTo(vector("checkpoint keyId"));
    assertThat(checkpoint().signature().hex()).isEqualTo(vector("signature"));
    assertThat(checkpoint().verifies(key)).isTrue();
  }

  @Test
  void canonicalBytesReadBackToTheSameRecord() {
    assertThat(CanonicalBytes.read(CanonicalBytes.of(first()))).isEqualTo(first());
    assertThat(CanonicalBytes.read(CanonicalBytes.of(second()))).isEqualTo(second());
  }

  @Test
  void thePersonalFieldOpensInItsPlaceOnly() {
    SubjectCipher.Place place = new SubjectCipher.Place(ORIGIN.node(), 1, 2, SUBJECT);
    assertThat(SubjectCipher.open(counting(0x40), place, personal())).contains("ada@plant.example");
    assertThat(SubjectCipher.open(counting(0x41), place, personal())).isEmpty();
    SubjectCipher.Place other = new SubjectCipher.Place(ORIGIN.node(), 1, 3, SUBJECT);
    assertThat(SubjectCipher.open(counting(0x40), other, personal())).isEmpty();
    assertThat(
            SubjectCipher.open(
                counting(0x40), place, new PersonalField(1, Bytes.copyOf(new byte[5]))))
        .isEmpty();
  }

  private static String vector(String name) throws IOException {
    Matcher line =
        Pattern.compile("(?m)^" + Pattern.quote(name) + " +([0-9a-f]+)$")
            .matcher(Files.readString(DOCUMENT));
    return line.find() ? line.group(1) : "no vector " + name;
  }
}
