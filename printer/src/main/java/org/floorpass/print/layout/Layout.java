package org.floorpass.print.layout;

import java.util.List;

/**
 * Everything placed. Only the check decides whether it may be printed.
 *
 * @param canvas printable area
 * @param elements in drawing order, the code not among them: it is drawn last
 * @param qr in whole dots
 * @param texts facts for the check
 */
public record Layout(
    Canvas canvas, List<PlacedElement> elements, PlacedQr qr, List<TextFact> texts) {
  public Layout {
    elements = List.copyOf(elements);
    texts = List.copyOf(texts);
  }
}
