package org.floorpass.sim.printer.ipp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The checks that Print-Job and Validate-Job share, RFC 8011 section 4.2.1 and 4.2.3. */
final class IppRequestCheck {
  static final Set<String> SCALINGS = Set.of("auto", "auto-fit", "fill", "fit", "none");
  static final String PWG = "image/pwg-raster";

  /** Job attributes that are known and whose values do not matter here. */
  private static final Set<String> HARMLESS =
      Set.of(
          "copies",
          "sides",
          "print-quality",
          "print-color-mode",
          "printer-resolution",
          "orientation-requested",
          "output-bin",
          "finishings",
          "print-content-optimize",
          "print-rendering-intent",
          "multiple-document-handling");

  /** What a request asks for, as far as the printer can do it. */
  record Wanted(
      IppMedia media, String scaling, int copies, String format, List<IppAttribute> unsupported) {
    Wanted {
      unsupported = List.copyOf(unsupported);
    }
  }

  private final List<IppMedia> known;
  private final IppMedia ready;

  IppRequestCheck(List<IppMedia> known, IppMedia ready) {
    this.known = known;
    this.ready = ready;
  }

  Wanted wanted(IppMessage request) {
    List<IppAttribute> unsupported = new ArrayList<>();
    IppMedia media = ready;
    String scaling = "auto";
    int copies = 1;
    for (IppAttribute attribute : jobAttributes(request)) {
      switch (attribute.name()) {
        case "media", "media-col" -> {
          Optional<IppMedia> found =
              known.stream().filter(one -> matches(one, attribute)).findFirst();
          if (found.isEmpty()) {
            unsupported.add(attribute);
          }
          media = found.orElse(media);
        }
        case "print-scaling" -> {
          if (SCALINGS.contains(attribute.textOr(""))) {
            scaling = attribute.textOr("");
          } else {
            unsupported.add(attribute);
          }
        }
        case "copies" -> {
          copies = attribute.wholeOr(0);
          if (copies < 1 || copies > IppPrinter.MOST_COPIES) {
            unsupported.add(attribute);
            copies = 1;
          }
        }
        default -> {
          if (!HARMLESS.contains(attribute.name())) {
            unsupported.add(attribute);
          }
        }
      }
    }
    String format =
        request
            .attribute(IppMessage.OPERATION, "document-format")
            .map(given -> given.textOr(""))
            .orElse(PWG);
    return new Wanted(media, scaling, copies, format, unsupported);
  }

  private static List<IppAttribute> jobAttributes(IppMessage request) {
    return request.sections().stream()
        .filter(section -> section.tag() == IppMessage.JOB)
        .flatMap(section -> section.attributes().stream())
        .toList();
  }

  private static boolean matches(IppMedia media, IppAttribute asked) {
    if (asked.name().equals("media")) {
      return asked.textOr("").equals(media.keyword());
    }
    int width = dimension(asked, "x-dimension");
    int length = dimension(asked, "y-dimension");
    return media.sameSize(width, length);
  }

  private static int dimension(IppAttribute collection, String name) {
    return member(collection, "media-size")
        .flatMap(size -> member(size, name))
        .map(found -> found.wholeOr(0))
        .orElse(0);
  }

  private static Optional<IppAttribute> member(IppAttribute collection, String name) {
    return !collection.values().isEmpty()
            && collection.values().getFirst() instanceof IppValue.Group(List<IppAttribute> members)
        ? members.stream().filter(member -> member.name().equals(name)).findFirst()
        : Optional.empty();
  }
}
