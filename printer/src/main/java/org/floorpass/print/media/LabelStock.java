package org.floorpass.print.media;

import java.util.Optional;

/**
 * One kind of label, as the maker sells it.
 *
 * @param id stable name such as {@code zebra-4x2}
 * @param name for people
 * @param size of one label; for a continuous stock the length is that of one badge
 * @param form die-cut, continuous or card
 * @param edges what the printers of this stock cannot reach
 * @param tableDotsAt300 printable dots from the maker's table where it overrules the edges
 *     (Brother)
 */
public record LabelStock(
    String id,
    String name,
    Size size,
    StockForm form,
    Edges edges,
    Optional<DotArea> tableDotsAt300) {

  /** The printable dots of one label. */
  public DotArea printable(Resolution resolution) {
    return tableDotsAt300
        .map(
            table ->
                new DotArea(
                    scaled(table.width(), resolution.acrossDotsPerInch()),
                    scaled(table.height(), resolution.feedDotsPerInch())))
        .orElseGet(() -> inside(resolution));
  }

  private DotArea inside(Resolution resolution) {
    int width =
        size.width().micrometres() - edges.left().micrometres() - edges.right().micrometres();
    int length =
        size.length().micrometres() - edges.top().micrometres() - edges.bottom().micrometres();
    return new DotArea(
        resolution.acrossDots(new Length(width)), resolution.feedDots(new Length(length)));
  }

  private static int scaled(int dotsAt300, int dotsPerInch) {
    return dotsAt300 * dotsPerInch / 300;
  }
}
