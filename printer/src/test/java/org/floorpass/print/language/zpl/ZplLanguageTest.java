package org.floorpass.print.language.zpl;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.floorpass.print.language.StreamFormatException;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.media.StockCatalogue;
import org.floorpass.print.raster.Bitmap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZplLanguageTest {
  private static final LabelStock STOCK = StockCatalogue.find("zebra-4x2").orElseThrow();
  private static final Resolution DPI = Resolution.of(203);
  private final ZplLanguage zpl = new ZplLanguage();

  @Test
  void theCheckIsThatOfTheCataloguedCrc() {
    // CRC-16/XMODEM: polynomial 1021, start 0, not reflected; check value of the CRC catalogue.
    assertThat(Crc16.of("123456789".getBytes(US_ASCII))).isEqualTo(0x31C3);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "7,3", "8,8", "9,2", "812,406", "1011,637"})
  void anyDotsComeBackAsTheyWere(int width, int height) throws StreamFormatException {
    Random seeded = new Random(20_261_123L + width);
    Bitmap dots = new Bitmap(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        dots.paint(x, y, seeded.nextInt(4) == 0);
      }
    }
    Bitmap back = zpl.decode(zpl.encode(dots, STOCK, DPI));
    assertThat(back.sameAs(dots)).isTrue();
  }

  @Test
  void aChangedByteIsNoticed() {
    byte[] stream = zpl.encode(new Bitmap(100, 50), STOCK, DPI);
    String text = new String(stream, US_ASCII);
    int inside = text.indexOf(":Z64:") + 8;
    stream[inside] = (byte) (stream[inside] == 'A' ? 'B' : 'A');
    assertThatThrownBy(() -> zpl.decode(stream)).isInstanceOf(StreamFormatException.class);
  }

  @Test
  void aCutStreamIsNoticedAtEveryByte() {
    byte[] stream = zpl.encode(new Bitmap(40, 20), STOCK, DPI);
    for (int length = 0; length < stream.length - 1; length++) {
      byte[] cut = java.util.Arrays.copyOf(stream, length);
      assertThatThrownBy(() -> zpl.decode(cut)).isInstanceOf(StreamFormatException.class);
    }
  }

  @Test
  void calibrationStaysThePrinters() {
    String text = new String(zpl.encode(new Bitmap(100, 50), STOCK, DPI), US_ASCII);
    assertThat(text).doesNotContain("^MN").doesNotContain("^MT").doesNotContain("^LL");
  }

  @Test
  void anEndlessStripGetsItsLength() {
    LabelStock strip = StockCatalogue.find("brother-dk-22205").orElseThrow();
    String text = new String(zpl.encode(new Bitmap(100, 50), strip, DPI), US_ASCII);
    assertThat(text).contains("^LL50");
  }
}
