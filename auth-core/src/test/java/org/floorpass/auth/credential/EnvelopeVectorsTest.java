package org.floorpass.auth.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.UUID;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.MethodId;
import org.floorpass.auth.id.WorkerId;
import org.junit.jupiter.api.Test;

/** Keys and envelopes against the vectors of docs/formats.md. */
class EnvelopeVectorsTest {
  private static final MethodId METHOD =
      new MethodId(UUID.fromString("11111111-1111-4111-8111-111111111111"));
  private static final WorkerId WORKER =
      new WorkerId(UUID.fromString("22222222-2222-4222-8222-222222222222"));
  private static final String CREDENTIAL_ID = "93f8e8d35d83df4c63835ab25235bfb1";
  private static final String BADGE_PK =
      "94c8d2a8c01efabc87ef81e444b970228953a0a81365549e8f5a34dcd0605128";
  private static final String ISSUER_PK =
      "1045e1e902b78d7f74c668716b022bd513378d552a526d6533ef16e286749c3d";
  private static final String BADGE_ENVELOPE =
      "010a4244187e020c1b51d51502593322001217c1db3bc91bf837491c9b71807605b656aaa3ad67fd1f8f3325"
          + "35cddfa7110df70b4058d2ff3065fc6b5974dd1c2b3dac849f402bb6b650f9bd3a2b47365c";
  private static final String RECOVERY_ENVELOPE =
      "010a4244187e020c1b51d51502593322001217c1db3bc91bf837491c9b718076050e0f62400e492b24949d9a"
          + "55ce25f420cf7ec9c059459d7e82e6de76bf5fcc167de2578f68924b71934be7fc8f09448b";

  private static SecretBytes counting(int from, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (from + i);
    }
    return SecretBytes.owning(bytes);
  }

  private static BadgeKeys keys() {
    try (BadgeCode code = BadgeCode.ofSecret(counting(0, 20).reveal())) {
      return code.keys();
    }
  }

  private static EnvelopeContext badgeContext() {
    return EnvelopeContext.badge(
        CodeKind.STANDARD, Bytes.fromHex(CREDENTIAL_ID), METHOD, WORKER, 1);
  }

  private static EnvelopeContext recoveryContext() {
    return EnvelopeContext.recovery(issuer().publicKey(), METHOD, WORKER, 1);
  }

  private static IssuerKey issuer() {
    return IssuerKey.ofSeed(counting(0xa0, 32).reveal());
  }

  @Test
  void theBadgesKeysFollowFromItsSecret() {
    try (BadgeKeys keys = keys()) {
      assertThat(keys.credentialId().hex()).isEqualTo(CREDENTIAL_ID);
      assertThat(HexFormat.of().formatHex(keys.seed().reveal()))
          .isEqualTo("20a8c6cfd06a702657de30191e65f83ea937beff8f697948649a2c7253e0bec6");
      assertThat(keys.publicKey().hex()).isEqualTo(BADGE_PK);
      assertThat(privateKey(keys.pair().getPrivate()))
          .isEqualTo("ac5b2ae22fe95d4db451f941f651b8303718562d1db43075808f3f9d8fba38c8");
    }
  }

  @Test
  void theIssuersKeysFollowFromItsSeed() {
    try (IssuerKey issuer = issuer()) {
      assertThat(issuer.publicKey().key().hex()).isEqualTo(ISSUER_PK);
      assertThat(issuer.publicKey().keyId().hex()).isEqualTo("72465f8b13c5df8463d217dddba0f308");
      // As RFC 9180 derives it: clamping is X25519's own first step (RFC 7748 section 5).
      assertThat(privateKey(issuer.pair().getPrivate()))
          .isEqualTo("7ad800ec2024564b02bddce8073105c3b275f5f474f2f3608ff5a61bc20b546c");
    }
  }

  @Test
  void theAssociatedDataIsFixed() {
    assertThat(HexFormat.of().formatHex(badgeContext().associatedData()))
        .isEqualTo(
            "666c6f6f72706173732f656e76656c6f70652f31000193f8e8d35d83df4c63835ab25235bfb1"
                + "1111111111114111811111111111111122222222222242228222222222222222"
                + "00000001");
  }

  @Test
  void envelopesUnderAFixedEphemeralKeyAreFixed() {
    var ephemeral = Envelope.deriveKeyPair(counting(0xc0, 32).reveal());
    SecretBytes userKey = counting(0x20, 32);
    assertThat(Envelope.seal(Bytes.fromHex(BADGE_PK), badgeContext(), userKey, ephemeral).hex())
        .isEqualTo(BADGE_ENVELOPE);
    assertThat(Envelope.seal(Bytes.fromHex(ISSUER_PK), recoveryContext(), userKey, ephemeral).hex())
        .isEqualTo(RECOVERY_ENVELOPE);
  }

  @Test
  void theBadgeAndTheIssuerOpenTheirOwnEnvelopesOnly() {
    Bytes badge = Bytes.fromHex(BADGE_ENVELOPE);
    Bytes recovery = Bytes.fromHex(RECOVERY_ENVELOPE);
    try (BadgeKeys keys = keys();
        IssuerKey issuer = issuer()) {
      assertThat(userKey(Envelope.open(badge, badgeContext(), keys)))
          .isEqualTo(counting(0x20, 32).reveal());
      assertThat(userKey(issuer.open(recovery, recoveryContext())))
          .isEqualTo(counting(0x20, 32).reveal());
      assertThat(Envelope.open(recovery, recoveryContext(), keys))
          .isInstanceOf(Opened.NotOpened.class);
      assertThat(issuer.open(badge, badgeContext())).isInstanceOf(Opened.NotOpened.class);
    }
  }

  @Test
  void nothingButTheExactEnvelopeInItsExactContextOpens() {
    byte[] sealed = Bytes.fromHex(BADGE_ENVELOPE).toArray();
    try (BadgeKeys keys = keys()) {
      for (int at = 0; at < sealed.length; at++) {
        byte[] bent = sealed.clone();
        bent[at] ^= 1;
        assertThat(Envelope.open(Bytes.copyOf(bent), badgeContext(), keys))
            .as("byte %d", at)
            .isInstanceOf(Opened.NotOpened.class);
      }
      for (int length : new int[] {0, 1, 33, 80, 82}) {
        assertThat(
                Envelope.open(
                    Bytes.copyOf(java.util.Arrays.copyOf(sealed, length)), badgeContext(), keys))
            .isInstanceOf(Opened.NotOpened.class);
      }
      Bytes exact = Bytes.copyOf(sealed);
      Bytes id = Bytes.fromHex(CREDENTIAL_ID);
      assertThat(
              Envelope.open(
                  exact, EnvelopeContext.badge(CodeKind.STANDARD, id, METHOD, WORKER, 2), keys))
          .isInstanceOf(Opened.NotOpened.class);
      assertThat(
              Envelope.open(
                  exact, EnvelopeContext.badge(CodeKind.TEMPORARY, id, METHOD, WORKER, 1), keys))
          .isInstanceOf(Opened.NotOpened.class);
    }
  }

  private static byte[] userKey(Opened opened) {
    assertThat(opened).isInstanceOf(Opened.Key.class);
    return ((Opened.Key) opened).userKey().reveal();
  }

  private static String privateKey(Object key) {
    return HexFormat.of().formatHex(((X25519PrivateKeyParameters) key).getEncoded());
  }
}
