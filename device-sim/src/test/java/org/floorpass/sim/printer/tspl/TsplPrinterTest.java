package org.floorpass.sim.printer.tspl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import org.floorpass.sim.inspect.Inspection;
import org.floorpass.sim.inspect.LabelInspector;
import org.floorpass.sim.printer.Dots;
import org.floorpass.sim.printer.LoadedStock;
import org.floorpass.sim.printer.PrinterCondition;
import org.junit.jupiter.api.Test;

class TsplPrinterTest {
  private static final String HEAD = "SIZE 60 mm,40 mm\r\nGAP 2 mm,0 mm\r\nCLS\r\n";
  private final TsplPrinter printer =
      new TsplPrinter(new LoadedStock(480, 320, 203, false), PrinterCondition.ready(5));

  private byte[] send(String text) {
    return printer.accept(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private Dots only() {
    assertThat(printer.labels()).hasSize(1);
    return printer.labels().getFirst().dots();
  }

  @Test
  void aZeroBitOfABitmapIsBlack() {
    send(HEAD + "BITMAP 8,4,1,2,0,\u007f\u00fe\r\nPRINT 1,1\r\n");
    assertThat(printer.complaints()).isEmpty();
    assertThat(only().blackCount()).isEqualTo(2);
    assertThat(only().black(8, 4)).isTrue();
    assertThat(only().black(15, 5)).isTrue();
  }

  @Test
  void theThreeBitmapModesDiffer() {
    send(HEAD + "BAR 0,0,8,3\r\nBITMAP 0,0,1,1,0,\u00f0\r\nBITMAP 0,1,1,1,1,\u00f0\r\n");
    send("BITMAP 0,2,1,1,2,\u00f0\r\nPRINT 1\r\n");
    assertThat(only().crop(0, 0, 8, 1).blackCount()).isEqualTo(4);
    assertThat(only().crop(0, 1, 8, 1).blackCount()).isEqualTo(8);
    assertThat(only().crop(0, 2, 8, 1).blackCount()).isEqualTo(4);
    assertThat(only().black(0, 2)).isTrue();
  }

  @Test
  void bytesOfABitmapAreNeverCommands() {
    send(HEAD + "BITMAP 0,0,4,2,0,\u001b!?\r\nCLS\r\nPRINT 1\r\n");
    assertThat(printer.complaints()).isEmpty();
    assertThat(only().blackCount()).isPositive();
  }

  @Test
  void theStatusByteHasItsBits() {
    assertThat(send("\u001b!?")).containsExactly(0x00);
    printer.change(now -> now.withHeadOpen(true));
    assertThat(send("\u001b!?")).containsExactly(0x01);
    printer.change(now -> PrinterCondition.ready(0).withJammed(true));
    assertThat(send("\u001b!?")).containsExactly(0x06);
    printer.change(now -> PrinterCondition.ready(1).withRibbonOut(true).withPaused(true));
    assertThat(send("\u001b!?")).containsExactly(0x18);
    assertThat(send("\u001b!S")).isEqualTo(HexFormat.of().parseHex("0245404044030d0a"));
    printer.change(now -> PrinterCondition.ready(1));
    assertThat(send("\u001b!S")).isEqualTo(HexFormat.of().parseHex("0240404040030d0a"));
  }

  @Test
  void pauseHoldsLabelsAndTheHostCanRelease() {
    send("\u001b!P" + HEAD + "BAR 0,0,9,9\r\nPRINT 2\r\n");
    assertThat(printer.labels()).isEmpty();
    assertThat(printer.waiting()).isEqualTo(2);
    send("\u001b!O");
    assertThat(printer.labels()).hasSize(2);
  }

  @Test
  void aQrAndTextWithQuotesAreDrawn() {
    send(HEAD + "QRCODE 60,40,H,4,A,0,\"HELLO-12345\"\r\n");
    send("TEXT 300,40,\"3\",0,1,1,\"say \\[\"]hi\\[\"], you\"\r\nPRINT 1\r\n");
    assertThat(printer.complaints()).isEmpty();
    Inspection.Readable found =
        (Inspection.Readable) LabelInspector.inspect(printer.labels().getFirst());
    assertThat(found.text()).isEqualTo("HELLO-12345");
    assertThat(found.leftDots()).isEqualTo(60);
    assertThat(only().crop(300, 40, 180, 24).blackCount()).isGreaterThan(100);
  }

  @Test
  void sizesHaveThreeUnitsAndDirectionTurns() {
    send("SIZE 480 dot,320 dot\nGAP 2 mm,0\nDIRECTION 1\nCLS\nBAR 0,0,1,1\nPRINT 1\n");
    assertThat(only().black(479, 319)).isTrue();
    send("SIZE 2.3,1.5\nCLS\nPRINT 1\n");
    assertThat(printer.complaints()).isEmpty();
  }

  @Test
  void aLongerSizeRunsOnToTheNextLabel() {
    send("SIZE 60 mm,80 mm\r\nCLS\r\nBAR 0,330,5,5\r\nPRINT 1\r\n");
    assertThat(printer.labels()).hasSize(2);
    assertThat(printer.labels().get(1).dots().black(0, 10)).isTrue();
    assertThat(printer.complaints())
        .containsExactly("SIZE 640 dots is longer than the label of 320");
  }

  @Test
  void whatTheHostDoesWrongIsNamed() {
    send("NONSENSE 1\r\nPRINT 0\r\nBAR 1,2\r\nBITMAP 0,0,1\r\nBITMAP 0,0,0,0,0,");
    send("TEXT 0,0,\"1\",0,1,1,\"open\r\nBAR 470,0,20,5\r\nGAP 0,0\r\n\u001b!x\u001b[A");
    assertThat(printer.complaints())
        .containsExactly(
            "unknown command NONSENSE",
            "PRINT needs 1 to 100 labels",
            "BAR needs x,y,width,height",
            "BITMAP needs X,Y,width,height,mode and its data",
            "BITMAP of [0, 0, 0, 0, 0] was refused",
            "TEXT needs x,y,\"font\",rotation,x,y and \"content\"",
            "BAR passes the edge of the label; what is outside was lost",
            "GAP 0 on stock with gaps: the printer no longer finds the label's end",
            "unknown command ESC !78h",
            "unknown command ESC 5bh");
  }

  @Test
  void clonesAnswerNothingAndOldFirmwareLessThanAll() {
    LoadedStock stock = new LoadedStock(480, 320, 203, false);
    TsplPrinter clone = new TsplPrinter(stock, PrinterCondition.ready(1), Set.of(TsplQuirk.SILENT));
    assertThat(clone.accept(new byte[] {0x1b, '!', '?'})).isEmpty();
    TsplPrinter old =
        new TsplPrinter(stock, PrinterCondition.ready(1), Set.of(TsplQuirk.NO_FOUR_BYTE_STATUS));
    assertThat(old.accept(new byte[] {0x1b, '!', 'S'})).isEmpty();
    assertThat(old.accept(new byte[] {0x1b, '!', '?'})).containsExactly(0);
  }
}
