package org.floorpass.kiosk.decode;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.Optional;
import org.floorpass.kiosk.scan.Luminance;
import org.floorpass.kiosk.scan.QrText;

/** Reads one symbol whose grid is laid: samples it in several ways, and lets ZXing decode. */
final class SymbolReader {
  /** Below this contrast in grey levels there is nothing under the grid. */
  private static final double MIN_CONTRAST = 6;

  /** Share of the timing and finder modules that must have their colour. */
  private static final double MIN_AGREEMENT = 0.72;

  /** Pixels a module below which coming closer helps most. */
  private static final double SMALL_MODULE = 2.2;

  /** Grey level of a reflection. */
  private static final float SATURATED = 250;

  /** About half of all modules are light, but rarely as light as a reflection. */
  private static final double GLARE_SHARE = 0.2;

  private final Decoder decoder = new Decoder();
  private final Budget budget;
  private final GridMemory memory;
  private boolean sawSymbol;
  private Optional<Hint> hint = Optional.empty();

  SymbolReader(Budget budget, GridMemory memory) {
    this.budget = budget;
    this.memory = memory;
  }

  /** Reads the symbol of three finders, trying the likely dimensions. */
  Optional<QrText> read(Luminance picture, Triples.Triple triple) {
    for (int dimension : triple.dimensions()) {
      if (budget.isSpent()) {
        return Optional.empty();
      }
      Optional<QrText> text =
          SymbolFit.fit(picture, triple.corner(), triple.right(), triple.below(), dimension)
              .flatMap(fitted -> read(picture, fitted, dimension));
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  /** Whether three finders with a timing pattern between them have been seen. */
  boolean sawSymbol() {
    return sawSymbol;
  }

  /** What would have helped with the symbols that were seen and not read. */
  Optional<Hint> hint() {
    return hint;
  }

  private Optional<QrText> read(Luminance picture, SymbolFit.Fitted fitted, int dimension) {
    sawSymbol |= fitted.score() > 2 * MIN_CONTRAST;
    if (fitted.score() < MIN_CONTRAST) {
      return Optional.empty();
    }
    FunctionPatterns patterns = FunctionPatterns.ofDimension(dimension);
    GridWarp flat = GridWarp.flat(fitted.transform());
    ModuleGrid grid = ModuleGrid.sample(picture, flat, dimension);
    if (agreement(grid.bits(grid.localThreshold(4)), patterns) < MIN_AGREEMENT) {
      return Optional.empty();
    }
    Optional<QrText> text = read(grid);
    if (text.isEmpty() && dimension > 21) {
      GridWarp warp = GridWarp.following(picture, fitted.transform(), patterns, fitted.score());
      text = read(ModuleGrid.sample(picture, warp, dimension));
    }
    if (text.isEmpty()) {
      text = memory.add(grid).flatMap(sum -> decode(sum.bits(new float[dimension * dimension])));
    }
    if (text.isEmpty()) {
      hint = Optional.of(hint(grid, fitted));
    }
    return text;
  }

  private static Hint hint(ModuleGrid grid, SymbolFit.Fitted fitted) {
    if (fitted.module() < SMALL_MODULE) {
      return Hint.CLOSER;
    }
    return grid.shareAbove(SATURATED) > GLARE_SHARE ? Hint.TILT : Hint.HOLD_STILL;
  }

  private Optional<QrText> read(ModuleGrid grid) {
    for (float sharpening : new float[] {0, 0.7f, 1.6f}) {
      ModuleGrid sharp = sharpening == 0 ? grid : grid.sharpened(sharpening);
      Optional<QrText> text =
          decode(sharp.bits(sharp.localThreshold(4)))
              .or(() -> decode(sharp.bits(sharp.globalThreshold())))
              .or(() -> decode(sharp.bits(sharp.midThreshold(3))))
              .or(() -> decode(sharp.bits(sharp.localThreshold(7))))
              .or(() -> decode(sharp.bits(sharp.localThreshold(2))));
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private Optional<QrText> decode(BitMatrix bits) {
    budget.countAttempt();
    try {
      return Optional.of(QrText.copyOf(decoder.decode(bits).getText()));
    } catch (ChecksumException | FormatException damaged) {
      return Optional.empty();
    }
  }

  private static double agreement(BitMatrix bits, FunctionPatterns patterns) {
    double right = 0;
    double all = 0;
    for (int i = 0; i < patterns.count(); i++) {
      boolean dark = bits.get((int) patterns.column(i), (int) patterns.row(i));
      double weight = Math.abs(patterns.weight(i));
      all += weight;
      if (dark == patterns.weight(i) < 0) {
        right += weight;
      }
    }
    return right / all;
  }
}
