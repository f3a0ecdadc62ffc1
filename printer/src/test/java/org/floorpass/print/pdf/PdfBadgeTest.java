package org.floorpass.print.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.floorpass.print.badge.Badge;
import org.floorpass.print.badge.BadgeText;
import org.floorpass.print.badge.FontBook;
import org.floorpass.print.badge.QrContent;
import org.floorpass.print.check.Printable;
import org.floorpass.print.check.ReaderProfile;
import org.floorpass.print.check.SizeCheck;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.media.StockCatalogue;
import org.floorpass.print.raster.Bitmap;
import org.floorpass.print.raster.QrReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfBadgeTest {
  private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

  @ParameterizedTest
  @ValueSource(strings = {"zebra-4x2", "brother-dk-11202", "dymo-30256", "cr80"})
  void thePageIsTheStockAndTheCodeReads(String stock) throws IOException {
    Printable printable = printable("Ana Lima", stock);
    try (PDDocument document = Loader.loadPDF(PdfBadge.encode(printable))) {
      PDRectangle page = document.getPage(0).getMediaBox();
      LabelStock label = StockCatalogue.find(stock).orElseThrow();
      Offset<Float> near = Offset.offset(0.05f);
      assertThat(page.getWidth())
          .isCloseTo(label.size().width().micrometres() / 1000f * POINTS_PER_MILLIMETRE, near);
      assertThat(page.getHeight())
          .isCloseTo(label.size().length().micrometres() / 1000f * POINTS_PER_MILLIMETRE, near);
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 300, ImageType.BINARY);
      try (Bitmap dots = bitmap(image)) {
        assertThat(QrReader.reads(dots, printable.badge().content())).isTrue();
      }
    }
  }

  @Test
  void textIsTextWithAnEmbeddedFontAndTheCodeIsNot() throws IOException {
    Printable printable = printable("Żółć Ñandú", "zebra-4x2");
    try (PDDocument document = Loader.loadPDF(PdfBadge.encode(printable))) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("Żółć").contains("Line 1").doesNotContain("3074");
      for (var name : document.getPage(0).getResources().getFontNames()) {
        PDFont font = document.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
      }
    }
  }

  private static Printable printable(String name, String stock) {
    Badge badge =
        new Badge(
            new BadgeText(name, Optional.of("Press operator"), Optional.of("Line 1")),
            Optional.empty(),
            QrContent.placeholder(58));
    return (Printable)
        new SizeCheck(FontBook.standard())
            .check(
                badge,
                "badge",
                new SizeCheck.Target(
                    StockCatalogue.find(stock).orElseThrow(),
                    Resolution.of(300),
                    OptionalInt.empty(),
                    ReaderProfile.Camera.usual()));
  }

  private static Bitmap bitmap(BufferedImage image) {
    Bitmap dots = new Bitmap(image.getWidth(), image.getHeight());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        dots.paint(x, y, (image.getRGB(x, y) & 0xFF) < 128);
      }
    }
    return dots;
  }
}
