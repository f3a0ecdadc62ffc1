package org.floorpass.print.media;

import java.util.List;
import java.util.Optional;

/** The stocks that are known by id. Immutable. */
public final class StockCatalogue {
  /** Length of a badge cut from an endless strip. */
  private static final Length CONTINUOUS_BADGE = Length.ofMillimetres(100);

  private static final List<LabelStock> KNOWN =
      List.of(
          zebra("zebra-4x2", "Zebra 4 x 2 in", 400, 200),
          zebra("zebra-2.25x1.25", "Zebra 2.25 x 1.25 in", 225, 125),
          zebra("zebra-4x6", "Zebra 4 x 6 in", 400, 600),
          zebra("zebra-3x2", "Zebra 3 x 2 in", 300, 200),
          // ISO/IEC 7810 ID-1.
          new LabelStock(
              "cr80",
              "Card CR80, 85.6 x 53.98 mm",
              new Size(new Length(85_600), new Length(53_980)),
              StockForm.CARD,
              Edges.NONE,
              Optional.empty()),
          // Brother QL raster command reference, page sizes: printable dots at 300 dpi.
          brother("brother-dk-11202", "Brother DK-11202, 62 x 100 mm", 62, 100, 696, 1109),
          brother("brother-dk-11201", "Brother DK-11201, 29 x 90 mm", 29, 90, 306, 991),
          brother("brother-dk-11209", "Brother DK-11209, 62 x 29 mm", 62, 29, 696, 271),
          new LabelStock(
              "brother-dk-22205",
              "Brother DK-22205, 62 mm continuous",
              new Size(Length.ofMillimetres(62), CONTINUOUS_BADGE),
              StockForm.CONTINUOUS,
              Edges.NONE,
              // Feed margin of 35 dots at each end.
              Optional.of(new DotArea(696, 1181 - 70))),
          dymo("dymo-30256", "DYMO 30256, 59 x 102 mm", 58_738, 101_600),
          dymo("dymo-30252", "DYMO 30252, 28 x 89 mm", 28_575, 88_900),
          dymo("dymo-30364", "DYMO 30364, 59 x 102 mm badge", 58_738, 101_600),
          dymo("dymo-30857", "DYMO 30857, 59 x 102 mm badge", 58_738, 101_600));

  private StockCatalogue() {}

  /** All known stocks, in a stable order. */
  public static List<LabelStock> all() {
    return KNOWN;
  }

  /** The stock of an id. */
  public static Optional<LabelStock> find(String id) {
    return KNOWN.stream().filter(stock -> stock.id().equals(id)).findFirst();
  }

  private static LabelStock zebra(
      String id, String name, int widthHundredths, int lengthHundredths) {
    Size size =
        new Size(
            Length.ofHundredthsInch(widthHundredths), Length.ofHundredthsInch(lengthHundredths));
    return new LabelStock(id, name, size, StockForm.DIE_CUT, Edges.NONE, Optional.empty());
  }

  private static LabelStock brother(
      String id, String name, int width, int length, int widthDots, int lengthDots) {
    Size size = new Size(Length.ofMillimetres(width), Length.ofMillimetres(length));
    return new LabelStock(
        id,
        name,
        size,
        StockForm.DIE_CUT,
        Edges.NONE,
        Optional.of(new DotArea(widthDots, lengthDots)));
  }

  private static LabelStock dymo(
      String id, String name, int widthMicrometres, int lengthMicrometres) {
    // Imageable area of DYMO's own printer descriptions: 4.08 pt left, 16.8 top, 3.3 right, 4.32
    // bottom; one point is 352.8 micrometres.
    Edges edges =
        new Edges(new Length(1_439), new Length(5_927), new Length(1_164), new Length(1_524));
    Size size = new Size(new Length(widthMicrometres), new Length(lengthMicrometres));
    return new LabelStock(id, name, size, StockForm.DIE_CUT, edges, Optional.empty());
  }
}
