package org.floorpass.print.language.zpl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.floorpass.print.status.PrinterFault;
import org.junit.jupiter.api.Test;

class ZplRepliesTest {
  private static final String HEALTHY =
      "\u0002030,0,0,0406,000,0,0,0,000,0,0,0\u0003\r\n"
          + "\u0002000,0,0,0,0,2,4,0,00000000,1,000\u0003\r\n\u00021234,0\u0003\r\n";

  @Test
  void aHealthyPrinterHasNoFaultsAndALength() {
    var status = ZplReplies.hostStatus(HEALTHY.getBytes(ISO_8859_1)).orElseThrow();
    assertThat(status.faults()).isEmpty();
    assertThat(status.labelLengthDots()).isEqualTo(406);
    assertThat(status.formatsWaiting()).isZero();
  }

  @Test
  void flagsOfHostStatusAreNamed() {
    String faulty =
        HEALTHY.replace("030,0,0,", "030,1,1,").replace("000,0,0,0,0,2", "000,0,1,1,0,2");
    assertThat(ZplReplies.hostStatus(faulty.getBytes(ISO_8859_1)).orElseThrow().faults())
        .containsExactly(
            PrinterFault.MEDIA_EMPTY,
            PrinterFault.MARKER_SUPPLY_EMPTY,
            PrinterFault.COVER_OPEN,
            PrinterFault.PAUSED);
  }

  @Test
  void errorBitsAreNamed() {
    assertThat(errors("0 00000000 00000000")).isEmpty();
    assertThat(errors("1 00000000 00000005"))
        .containsExactly(PrinterFault.MEDIA_EMPTY, PrinterFault.COVER_OPEN);
    assertThat(errors("1 00000000 00010000")).containsExactly(PrinterFault.PAUSED);
    assertThat(errors("1 00000000 00000010")).containsExactly(PrinterFault.OVERHEATED);
    assertThat(errors("1 00000000 00004000")).containsExactly(PrinterFault.MEDIA_JAM);
    assertThat(errors("1 00000001 00000000")).containsExactly(PrinterFault.OTHER);
  }

  private static List<PrinterFault> errors(String bits) {
    String reply =
        "\u0002\r\n\r\n  PRINTER STATUS  \r\n   ERRORS:         " + bits + "\r\n\u0003\r\n";
    return ZplReplies.errors(reply.getBytes(ISO_8859_1)).orElseThrow();
  }

  @Test
  void tornAndForeignRepliesAreNoAnswer() {
    byte[] healthy = HEALTHY.getBytes(ISO_8859_1);
    for (int length = 0; length < HEALTHY.indexOf('\u0003', 40); length++) {
      assertThat(ZplReplies.hostStatus(java.util.Arrays.copyOf(healthy, length))).isEmpty();
    }
    Random seeded = new Random(4L);
    for (int round = 0; round < 2_000; round++) {
      byte[] noise = new byte[seeded.nextInt(200)];
      seeded.nextBytes(noise);
      assertThat(ZplReplies.hostStatus(noise)).isEmpty();
      assertThat(ZplReplies.errors(noise)).isEmpty();
    }
  }
}
