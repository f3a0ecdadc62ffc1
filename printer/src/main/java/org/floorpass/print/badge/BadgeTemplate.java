package org.floorpass.print.badge;

import java.util.List;
import java.util.Optional;

/**
 * How a badge is arranged. The built-in templates flow: they suit themselves to any stock, lying or
 * upright.
 *
 * @param id its name in an order
 * @param banner true when the unit stands white on black at the top
 * @param qrShareLyingPerMille most of the width that the code may take on a lying badge
 * @param qrShareUprightPerMille most of the height that the code may take on an upright badge
 * @param overflow what happens to text that is too long at its smallest size
 */
public record BadgeTemplate(
    String id,
    boolean banner,
    int qrShareLyingPerMille,
    int qrShareUprightPerMille,
    Overflow overflow) {

  /** What happens to text that is too long at its smallest legible size. */
  public enum Overflow {
    /** The end becomes an ellipsis. */
    ELLIPSIS,
    /** The badge is refused. */
    REFUSE
  }

  private static final List<BadgeTemplate> KNOWN =
      List.of(new BadgeTemplate("badge", true, 450, 520, Overflow.ELLIPSIS));

  /** The built-in templates. */
  public static List<BadgeTemplate> all() {
    return KNOWN;
  }

  /** The template of a name. */
  public static Optional<BadgeTemplate> find(String id) {
    return KNOWN.stream().filter(template -> template.id().equals(id)).findFirst();
  }
}
