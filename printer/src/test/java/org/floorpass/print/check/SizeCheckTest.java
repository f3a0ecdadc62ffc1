package org.floorpass.print.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.floorpass.print.badge.Badge;
import org.floorpass.print.badge.BadgeText;
import org.floorpass.print.badge.FontBook;
import org.floorpass.print.badge.QrContent;
import org.floorpass.print.media.Edges;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Length;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.media.Size;
import org.floorpass.print.media.StockCatalogue;
import org.floorpass.print.media.StockForm;
import org.floorpass.print.raster.Bitmap;
import org.floorpass.print.raster.QrReader;
import org.floorpass.print.raster.Rasterizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeCheckTest {
  private static final ReaderProfile CAMERA = ReaderProfile.Camera.usual();
  private final SizeCheck check = new SizeCheck(FontBook.standard());

  static List<LabelStock> stocks() {
    return StockCatalogue.all();
  }

  @ParameterizedTest
  @MethodSource("stocks")
  void everyKnownStockTakesABadgeThatReadsAt300Dpi(LabelStock stock) {
    Printable printable = printable("Ana Lima", stock, 300);
    assertThat(printable.layout().qr().moduleX()).isGreaterThanOrEqualTo(4);
    assertThat(printable.module().micrometres()).isGreaterThanOrEqualTo(396);
    try (Bitmap dots = Rasterizer.upright(printable)) {
      assertThat(QrReader.reads(dots, printable.badge().content())).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zebra-4x2,203,9",
    "zebra-2.25x1.25,203,5",
    "zebra-4x6,203,10",
    "zebra-3x2,203,7",
    "cr80,300,12",
    "brother-dk-11201,300,7",
    "brother-dk-11209,300,6",
    "brother-dk-11202,300,15"
  })
  void theSolverTakesTheLargestWholeModule(String stock, int dpi, int dots) {
    Printable printable = printable("Ana Lima", StockCatalogue.find(stock).orElseThrow(), dpi);
    assertThat(printable.layout().qr().moduleX()).isEqualTo(dots);
    assertThat(printable.layout().qr().moduleY()).isEqualTo(dots);
  }

  @Test
  void oblongDotsKeepTheModuleSquare() {
    LabelStock stock = StockCatalogue.find("brother-dk-11202").orElseThrow();
    Resolution oblong = new Resolution(300, 600);
    SizeVerdict verdict = check.check(badge("Ana Lima"), "badge", target(stock, oblong, CAMERA));
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Printable.class,
            printable ->
                assertThat(printable.layout().qr().moduleY())
                    .isEqualTo(2 * printable.layout().qr().moduleX()));
  }

  @Test
  void aLabelThatIsTooSmallIsRefusedWithItsNumbersAndAProposal() {
    LabelStock tiny = custom(20, 15);
    SizeVerdict verdict =
        check.check(badge("Ana Lima"), "badge", target(tiny, Resolution.of(203), CAMERA));
    assertThat(faults(verdict))
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .isInstanceOfSatisfying(
                        SizeFault.QrDoesNotFit.class,
                        size -> {
                          assertThat(size.neededDots()).isEqualTo(148);
                          assertThat(size.availableDots()).isEqualTo(120 - 12);
                          assertThat(size.proposal()).isNotBlank();
                        }));
  }

  @Test
  void aDistantCameraIsRefusedWithItsReach() {
    ReaderProfile far = new ReaderProfile.Camera(640, 60, Length.ofMillimetres(900));
    LabelStock stock = StockCatalogue.find("zebra-4x2").orElseThrow();
    SizeVerdict verdict =
        check.check(badge("Ana Lima"), "badge", target(stock, Resolution.of(203), far));
    assertThat(faults(verdict)).hasOnlyElementsOfType(SizeFault.BeyondReader.class);
  }

  @Test
  void theReachFollowsThePublishedFormula() {
    ReaderProfile.Camera camera = new ReaderProfile.Camera(1280, 60, Length.ofMillimetres(150));
    // 0.5 mm at 1280 pixels, 60 degrees and 3 pixels a module: 185 mm.
    assertThat(camera.reach(new Length(500)).micrometres() / 1000).isEqualTo(184);
  }

  @Test
  void aCharacterWithoutGlyphIsRefusedNotBoxed() {
    SizeVerdict verdict =
        check.check(
            badge("Ana \uD80C\uDC00"),
            "badge",
            target(StockCatalogue.find("zebra-4x2").orElseThrow(), Resolution.of(203), CAMERA));
    assertThat(faults(verdict)).contains(new SizeFault.GlyphMissing("name", 0x13000));
  }

  @Test
  void anUnknownTemplateIsNamed() {
    SizeVerdict verdict =
        check.check(
            badge("Ana Lima"),
            "poster",
            target(StockCatalogue.find("zebra-4x2").orElseThrow(), Resolution.of(203), CAMERA));
    assertThat(faults(verdict)).containsExactly(new SizeFault.UnknownTemplate("poster"));
  }

  @Test
  void aNarrowHeadIsRefused() {
    LabelStock stock = StockCatalogue.find("zebra-4x2").orElseThrow();
    SizeVerdict verdict =
        check.check(
            badge("Ana Lima"),
            "badge",
            new SizeCheck.Target(stock, Resolution.of(203), OptionalInt.of(448), CAMERA));
    assertThat(faults(verdict)).contains(new SizeFault.HeadTooNarrow(812, 448));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zoë Łukasz Ångström",
        "Жанна Ковальчук",
        "Ελένη Παπαδοπούλου",
        "محمد عبد الله",
        "שרה כהן",
        "Nguyễn Thị Hương",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
      })
  void namesInManyScriptsAndLengthsAreTaken(String name) {
    for (LabelStock stock : StockCatalogue.all()) {
      int dpi = stock.id().startsWith("zebra") ? 203 : 300;
      printable(name, stock, dpi);
    }
  }

  private Printable printable(String name, LabelStock stock, int dpi) {
    SizeVerdict verdict =
        check.check(badge(name), "badge", target(stock, Resolution.of(dpi), CAMERA));
    assertThat(verdict).as("%s on %s", name, stock.id()).isInstanceOf(Printable.class);
    return (Printable) verdict;
  }

  private static List<SizeFault> faults(SizeVerdict verdict) {
    assertThat(verdict).isInstanceOf(SizeVerdict.Refused.class);
    return ((SizeVerdict.Refused) verdict).faults();
  }

  private static SizeCheck.Target target(
      LabelStock stock, Resolution resolution, ReaderProfile reader) {
    return new SizeCheck.Target(stock, resolution, OptionalInt.empty(), reader);
  }

  private static Badge badge(String name) {
    return new Badge(
        new BadgeText(name, Optional.of("Press operator"), Optional.of("Line 1")),
        Optional.empty(),
        QrContent.placeholder(58));
  }

  private static LabelStock custom(int width, int length) {
    return new LabelStock(
        "custom",
        "Custom",
        new Size(Length.ofMillimetres(width), Length.ofMillimetres(length)),
        StockForm.DIE_CUT,
        Edges.NONE,
        Optional.empty());
  }
}
