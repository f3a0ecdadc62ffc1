package org.floorpass.auth.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.floorpass.auth.credential.SecretBytes;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.MethodId;
import org.junit.jupiter.api.Test;

/** The verifier against the vectors of docs/formats.md. */
class PinHashTest {
  private static final MethodId METHOD =
      new MethodId(UUID.fromString("11111111-1111-4111-8111-111111111111"));
  private static final Bytes SALT = Bytes.fromHex("808182838485868788898a8b8c8d8e8f");

  private static byte[] counting(int from) {
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (from + i);
    }
    return bytes;
  }

  private static Pin pin() {
    return ((Pin.Typed.Formed) Pin.read("09599786".toCharArray())).pin();
  }

  @Test
  void withoutAPepper() {
    SecretBytes userKey = SecretBytes.owning(counting(0x20));
    assertThat(hex(PinHash.pinKey(userKey, METHOD, Optional.empty())))
        .isEqualTo("33d7930ac1825087bc3174b9af4cb93660a339bbf81e248739f5e3e3d6c7285c");
    assertThat(
            PinHash.verifier(pin(), userKey, METHOD, Optional.empty(), SALT, Argon2Cost.defaults())
                .hex())
        .isEqualTo("45de71685f05b99fa0b6ac8e25df5e2974693d0112271083a86fb7f958841fee");
  }

  @Test
  void withAPepper() {
    SecretBytes userKey = SecretBytes.owning(counting(0x20));
    Pepper pepper = new Pepper(counting(0x60));
    assertThat(pepper.id().hex()).isEqualTo("6beb453393fcb6e3");
    assertThat(hex(PinHash.pinKey(userKey, METHOD, Optional.of(pepper))))
        .isEqualTo("3022c4a76f225ef37cfd7b4e301f2047a23e6e8f610e67778e8e224717786e2b");
    assertThat(
            PinHash.verifier(
                    pin(), userKey, METHOD, Optional.of(pepper), SALT, Argon2Cost.defaults())
                .hex())
        .isEqualTo("1670a85b9e62b790c587186b7384f9234d75ea3a70ce15ec7ed61e864695f615");
  }

  private static String hex(SecretBytes secret) {
    return HexFormat.of().formatHex(secret.reveal());
  }
}
