package org.floorpass.print.badge;

import java.util.List;
import java.util.Optional;

/**
 * How a badge is arranged. The built-in templates flow: they suit themselves to any stock, lying or
 * upright.
 *
 * @param id its name in an order
 * @param banner true when the unit stands white on black at the top
 * @param stripe true for a broad black stripe that is seen from afar
 * @param photo true when it has a place for a portrait
 * @param qrShareLyingPerMille most of the width that the code may take on a lying badge
 * @param qrShareUprightPerMille most of the height that the code may take on an upright badge
 * @param overflow what happens to text that is too long at its smallest size
 */
public record BadgeTemplate(
    String id,
    boolean banner,
    boolean stripe,
    boolean photo,
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
      List.of(
          new BadgeTemplate("badge", true, false, true, 450, 520, Overflow.ELLIPSIS),
          new BadgeTemplate("label", false, false, false, 400, 560, Overflow.ELLIPSIS),
          new BadgeTemplate("day-pass", true, true, false, 420, 480, Overflow.ELLIPSIS));

  /** Share of the height that an upright badge gives from the code to its photo. */
  private static final int PHOTO_SHARE_PER_MILLE = 90;

  /** Most of the height of an upright badge for the code. */
  public int qrShareUprightPerMille(boolean withPhoto) {
    return withPhoto ? qrShareUprightPerMille - PHOTO_SHARE_PER_MILLE : qrShareUprightPerMille;
  }

  /** The built-in templates. */
  public static List<BadgeTemplate> all() {
    return KNOWN;
  }

  /** The template of a name. */
  public static Optional<BadgeTemplate> find(String id) {
    return KNOWN.stream().filter(template -> template.id().equals(id)).findFirst();
  }
}
