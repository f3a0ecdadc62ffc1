package org.floorpass.sim.printer.zpl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.floorpass.sim.inspect.Inspection;
import org.floorpass.sim.inspect.LabelInspector;
import org.floorpass.sim.printer.Dots;
import org.floorpass.sim.printer.LoadedStock;
import org.floorpass.sim.printer.PrinterCondition;
import org.junit.jupiter.api.Test;

class ZplPrinterTest {
  private final ZplPrinter printer =
      new ZplPrinter(LoadedStock.ZEBRA_4X2_203, PrinterCondition.ready(3));

  private String send(String zpl) {
    return new String(
        printer.accept(zpl.getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1);
  }

  private Dots only() {
    assertThat(printer.labels()).hasSize(1);
    return printer.labels().getFirst().dots();
  }

  @Test
  void aGraphicOfZebrasOwnDriverPassesItsChecksum() {
    send("^XA^FO15,13^GFA,41,288,72,:Z64:eJzj4KAKYJChDmCwoQ5gEKAOYAAAavEfEQ==:24EF^FS^XZ");
    send(
        "^XA^FO6,4^GFA,00256,00256,00004,"
            + ":Z64:eJxjYKAnOADEDxgYGD8AMZBmBvKZgULsQMxEV4fAAQBLYQRC:3CC2^FS^XZ");
    assertThat(printer.complaints()).isEmpty();
    assertThat(printer.labels()).hasSize(2);
    assertThat(printer.labels()).allSatisfy(l -> assertThat(l.dots().blackCount()).isPositive());
  }

  @Test
  void aWrongChecksumLeavesTheGraphicOutAndPrintsTheRest() {
    send(
        "^XA^FO15,13^GFA,41,288,72,:Z64:eJzj4KAKYJChDmCwoQ5gEKAOYAAAavEfEQ==:24EE^FS"
            + "^FO100,100^GB20,10,10^FS^XZ");
    assertThat(printer.complaints()).singleElement().asString().contains("checksum");
    assertThat(only().blackCount()).isEqualTo(200);
  }

  @Test
  void countsThatDoNotAgreeLeaveTheGraphicOut() {
    for (String field :
        new String[] {"4,8,2,FFFFFFFF", "4,4,2,FFFFFF", "4,4,2,FFFFFFFFFF", "4,4,3,FFFFFFFF"}) {
      send("^XA^FO0,0^GFA," + field + "^FS^XZ");
    }
    assertThat(printer.complaints()).hasSize(4);
    assertThat(printer.labels()).allSatisfy(l -> assertThat(l.dots().blackCount()).isZero());
  }

  @Test
  void hexadecimalWithAlternativeCompressionUnpacksLikeTheGuideSays() throws Exception {
    // Guide: M = 7, h = 40; "MB" is seven Bs, "hB" forty; comma, exclamation mark and colon by row.
    assertThat(Graphic.ofField("A,4,4,4,MBA".getBytes(StandardCharsets.US_ASCII)).bytes())
        .isEqualTo(HexFormat.of().parseHex("bbbbbbba"));
    assertThat(Graphic.ofField("A,40,40,20,hB:".getBytes(StandardCharsets.US_ASCII)).bytes())
        .hasSize(40)
        .containsOnly(0xbb);
    assertThat(Graphic.ofField("A,8,8,2,HA,:!,".getBytes(StandardCharsets.US_ASCII)).bytes())
        .isEqualTo(HexFormat.of().parseHex("aa00aa00ffff0000"));
  }

  @Test
  void howTheBytesAreCutIntoPiecesDoesNotMatter() throws Exception {
    long seed = 20_261_123L;
    Random random = new Random(seed);
    byte[] job = badge("123456789012345678901234567890", 4).getBytes(StandardCharsets.US_ASCII);
    printer.accept(job);
    ZplPrinter other = new ZplPrinter(LoadedStock.ZEBRA_4X2_203, PrinterCondition.ready(3));
    for (int at = 0; at < job.length; ) {
      int piece = Math.min(job.length - at, 1 + random.nextInt(7));
      other.accept(java.util.Arrays.copyOfRange(job, at, at + piece));
      at += piece;
    }
    assertThat(other.labels()).as("seed %d", seed).isEqualTo(printer.labels());
  }

  @Test
  void aRasterQrIsFoundWithItsPitchAndQuietZone() throws Exception {
    String digits = "1".repeat(58);
    send(badge(digits, 6));
    Inspection.Readable found =
        (Inspection.Readable) LabelInspector.inspect(printer.labels().getFirst());
    assertThat(found.text()).isEqualTo(digits);
    assertThat(found.version()).isEqualTo(3);
    assertThat(found.modulePitchMicrometres()).isEqualTo(750);
    assertThat(found.wrongDots()).isZero();
    assertThat(found.quietZoneModules()).isGreaterThanOrEqualTo(4);
    assertThat(found.toString()).doesNotContain(digits);
  }

  @Test
  void aNativeQrAndTextAreDrawn() {
    send(
        "^XA^CI28^FO300,30^BQN,2,6,H^FDHA,0123456789^FS"
            + "^FO20,40^A0N,40,40^FH^FDGr_C3_BC_C3_9Fe^FS^XZ");
    assertThat(printer.complaints()).isEmpty();
    Inspection.Readable found =
        (Inspection.Readable) LabelInspector.inspect(printer.labels().getFirst());
    assertThat(found.text()).isEqualTo("0123456789");
    assertThat(found.pitchXDots()).isEqualTo(6);
    assertThat(found.topDots()).isEqualTo(40);
    assertThat(only().crop(0, 30, 250, 60).blackCount()).isGreaterThan(200);
  }

  @Test
  void boxesReverseAndHomeAreExact() {
    send("^XA^LH10,20^FO0,0^GB30,20,2^FS^FO5,5^FR^GB4,4,4^FS^FO5,5^FR^GB4,4,4^FS^XZ");
    assertThat(only().blackCount()).isEqualTo(30 * 20 - 26 * 16);
    assertThat(only().black(10, 20)).isTrue();
    assertThat(only().black(9, 20)).isFalse();
    assertThat(only().black(39, 39)).isTrue();
  }

  @Test
  void quantityUpsideDownAndPrintWidthHold() {
    send("^XA^PW100^POI^PQ2^FO0,0^GB10,10,10^FS^XZ");
    assertThat(printer.labels()).hasSize(2);
    assertThat(printer.labels().getFirst().dots().black(99, 405)).isTrue();
    assertThat(printer.labels().getFirst().dots().black(0, 0)).isFalse();
  }

  @Test
  void aHealthyPrinterAnswersAllThreeQueries() {
    assertThat(send("~HS"))
        .isEqualTo(
            "\u0002030,0,0,0406,000,0,0,0,000,0,0,0\u0003\r\n"
                + "\u0002000,0,0,0,0,2,6,0,00000000,1,000\u0003\r\n"
                + "\u00021234,0\u0003\r\n");
    String errors = send("~HQES");
    assertThat(errors).startsWith("\u0002").endsWith("\u0003");
    // Zebra's browser sample: flag at 70, nibbles counted back from 88.
    assertThat(errors.charAt(70)).isEqualTo('0');
    assertThat(errors.substring(81, 89)).isEqualTo("00000000");
    assertThat(send("~HI")).contains("ZD421-203dpi").contains(",8,");
  }

  @Test
  void outOfLabelsIsSilentOnHostStatusAndSaidOnHostQuery() {
    printer.change(now -> now.withLabels(0));
    assertThat(send("~HS")).isEmpty();
    String errors = send("~HQES");
    assertThat(errors.charAt(70)).isEqualTo('1');
    assertThat(errors.charAt(88)).isEqualTo('1');
    send("^XA^FO0,0^GB9,9,9^FS^XZ");
    assertThat(printer.labels()).isEmpty();
    assertThat(printer.waiting()).isEqualTo(1);
    printer.change(now -> now.withLabels(2));
    assertThat(printer.labels()).hasSize(1);
    assertThat(printer.condition().labelsLeft()).isEqualTo(1);
  }

  @Test
  void headOpenAndPauseHaveTheirOwnBits() {
    printer.change(now -> now.withHeadOpen(true).withPaused(true));
    assertThat(send("~HQES").substring(81, 89)).isEqualTo("00010004");
    printer.change(now -> now.withHeadOpen(false));
    assertThat(send("~HS")).startsWith("\u0002030,0,1,");
  }

  @Test
  void namedQuirksAreThoseOfTheirDevices() {
    ZplPrinter linkOs = quirky(ZplQuirk.ANSWERS_HOST_STATUS_ALWAYS);
    assertThat(linkOs.accept("~HS".getBytes(StandardCharsets.US_ASCII))).isNotEmpty();
    ZplPrinter old = quirky(ZplQuirk.NO_HOST_QUERY);
    assertThat(old.accept("~HQES".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    ZplPrinter clone = quirky(ZplQuirk.SILENT);
    assertThat(clone.accept("~HI".getBytes(StandardCharsets.US_ASCII))).isEmpty();
  }

  private static ZplPrinter quirky(ZplQuirk quirk) {
    return new ZplPrinter(LoadedStock.ZEBRA_4X2_203, PrinterCondition.ready(0), EnumSet.of(quirk));
  }

  @Test
  void aFormatCutByTheLinkIsForgotten() {
    send("^XA^FO0,0^GB9,9,9");
    printer.hungUp();
    send("^FS^XZ");
    assertThat(printer.labels()).isEmpty();
    send("^XA^FO0,0^GB9,9,9^FS^XZ");
    assertThat(only().blackCount()).isEqualTo(81);
  }

  @Test
  void aFormatLongerThanTheLabelRunsOnToTheNext() {
    send("^XA^LL812^FO0,500^GB9,9,9^FS^XZ");
    assertThat(printer.labels()).hasSize(2);
    assertThat(printer.labels().get(1).dots().black(0, 94)).isTrue();
  }

  @Test
  void randomBytesNeverThrowAndMemoryStaysBounded() {
    long seed = 4_711L;
    Random random = new Random(seed);
    String letters = "^~XAZFODGBHSQEZ64:,0123456789ABCDEFgz!\n_";
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int index = 0; index < 400; index++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      send(text.toString());
    }
    assertThat(printer.complaints()).as("seed %d", seed).isNotEmpty().hasSizeLessThanOrEqualTo(200);
  }

  /** A badge as a host would send it: one raster field, Z64. */
  static String badge(String content, int dotsPerModule) throws Exception {
    com.google.zxing.qrcode.encoder.ByteMatrix matrix =
        com.google.zxing.qrcode.encoder.Encoder.encode(
                content, com.google.zxing.qrcode.decoder.ErrorCorrectionLevel.H)
            .getMatrix();
    int side = matrix.getWidth() * dotsPerModule;
    int perRow = (side + 7) / 8;
    byte[] raster = new byte[perRow * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (matrix.get(x / dotsPerModule, y / dotsPerModule) == 1) {
          raster[y * perRow + x / 8] |= (byte) (0x80 >> (x % 8));
        }
      }
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(raster);
    }
    String base64 = Base64.getEncoder().encodeToString(packed.toByteArray());
    return "^XA^PW812^LL406^FO60,60^GFA,%d,%d,%d,:Z64:%s:%04X^FS^XZ"
        .formatted(
            raster.length,
            raster.length,
            perRow,
            base64,
            Graphic.checksum(base64.getBytes(StandardCharsets.US_ASCII)));
  }
}
