package org.floorpass.print.badge;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fits a text into a rectangle: the largest size in a range at which it breaks into few enough
 * lines; at the smallest size the last line is cut with an ellipsis. Confined to one thread: it
 * remembers what it has shaped.
 */
public final class TextFit {
  /** Distance of baselines in 1000 of an em. */
  public static final int LINE_PER_MILLE = 1_180;

  private static final String ELLIPSIS = "…";

  /** Steps of the search: each size is 3 % smaller than the one before. */
  private static final int STEP_PER_MILLE = 970;

  private final FontBook fonts;
  private final FontWeight weight;
  private final Map<String, ShapedLine> shapedBefore = new HashMap<>();

  /** For one weight of one font book. */
  public TextFit(FontBook fonts, FontWeight weight) {
    this.fonts = fonts;
    this.weight = weight;
  }

  /**
   * What came of it.
   *
   * @param lines at least one
   * @param emMicrometres size of all lines
   * @param cut true when an ellipsis stands for the rest
   * @param neededMicrometres width of the widest line before cutting
   */
  public record Fitted(
      List<ShapedLine> lines, int emMicrometres, boolean cut, int neededMicrometres) {}

  /**
   * Fits.
   *
   * @param text one or more words
   * @param widthMicrometres of the place
   * @param heightMicrometres of the place
   * @param mostLines 1 or more
   * @param largestEm micrometres
   * @param smallestEm micrometres; used even where the place is lower than one line
   */
  public Fitted fit(
      String text,
      int widthMicrometres,
      int heightMicrometres,
      int mostLines,
      int largestEm,
      int smallestEm) {
    List<String> words = pieces(text);
    for (int em = Math.max(largestEm, smallestEm); em >= smallestEm; em = smaller(em, smallestEm)) {
      int room = Math.min(mostLines, heightMicrometres / Math.max(1, lineHeight(em)));
      List<String> lines = wrapped(words, widthMicrometres, em);
      if (lines.size() <= room && widest(lines, em) <= widthMicrometres) {
        return new Fitted(shaped(lines), em, false, widest(lines, em));
      }
      if (em == smallestEm) {
        break;
      }
    }
    return cut(
        words,
        widthMicrometres,
        Math.max(1, Math.min(mostLines, heightMicrometres / lineHeight(smallestEm))),
        smallestEm);
  }

  /** Distance of baselines at a size. */
  public static int lineHeight(int em) {
    return (int) ((long) em * LINE_PER_MILLE / 1000);
  }

  private static int smaller(int em, int smallest) {
    int next = (int) ((long) em * STEP_PER_MILLE / 1000);
    return em > smallest && next < smallest ? smallest : next;
  }

  private Fitted cut(List<String> words, int width, int room, int em) {
    List<String> lines = wrapped(words, width, em);
    int needed = widest(lines, em);
    List<String> kept = new ArrayList<>(lines.subList(0, Math.min(room, lines.size())));
    boolean more = lines.size() > kept.size();
    for (int index = 0; index < kept.size(); index++) {
      boolean last = index == kept.size() - 1;
      kept.set(index, shortened(kept.get(index), width, em, last && more));
    }
    return new Fitted(shaped(kept), em, true, needed);
  }

  private String shortened(String line, int width, int em, boolean more) {
    if (!more && measure(line, em) <= width) {
      return line;
    }
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(line);
    for (int end = graphemes.last(); end > 0; end = graphemes.previous()) {
      String candidate = line.substring(0, end).stripTrailing() + ELLIPSIS;
      if (measure(candidate, em) <= width) {
        return candidate;
      }
    }
    return ELLIPSIS;
  }

  /** Fills each line as far as it goes, then evens two lines out. */
  private List<String> wrapped(List<String> pieces, int width, int em) {
    List<String> lines = greedy(pieces, width, em);
    if (lines.size() != 2) {
      return lines;
    }
    List<String> best = lines;
    for (int split = 1; split < pieces.size(); split++) {
      List<String> two =
          List.of(
              String.join("", pieces.subList(0, split)).strip(),
              String.join("", pieces.subList(split, pieces.size())).strip());
      if (widest(two, em) < widest(best, em)) {
        best = two;
      }
    }
    return best;
  }

  private List<String> greedy(List<String> pieces, int width, int em) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces) {
      if (!line.isEmpty() && measure((line + piece).strip(), em) > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(piece);
    }
    lines.add(line.toString().strip());
    return lines;
  }

  /** Words with the space or hyphen behind them: every place where a line may end. */
  private static List<String> pieces(String text) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces.isEmpty() ? List.of(text) : pieces;
  }

  private int widest(List<String> lines, int em) {
    return lines.stream().mapToInt(line -> measure(line, em)).max().orElse(0);
  }

  /** Shaping costs; the advance scales with the size, so each text is shaped once. */
  private ShapedLine line(String text) {
    return shapedBefore.computeIfAbsent(text, words -> ShapedLine.of(words, weight, fonts));
  }

  private int measure(String line, int em) {
    return line(line).width(em);
  }

  private List<ShapedLine> shaped(List<String> lines) {
    return lines.stream().map(this::line).toList();
  }
}
