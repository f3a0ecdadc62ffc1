package org.floorpass.sim.printer.brother;

import java.util.Optional;
import java.util.function.Consumer;

/** What the host set since {@code ESC @}. */
final class JobSettings {
  /** "Specify margin amount": 3 mm on continuous rolls. */
  static final int SMALLEST_MARGIN = 35;

  private static final int AUTO_CUT = 0x40; // ESC i M, bit 6
  private static final int TWO_COLOUR = 0x01; // ESC i K, bit 0
  private static final int CUT_AT_END = 0x08; // ESC i K, bit 3
  private static final int HIGH_RESOLUTION = 0x40; // ESC i K, bit 6

  Optional<PrintInformation> information = Optional.empty();
  int mode;
  boolean autoCut;
  int cutEvery = 1;
  int pagesSinceCut;
  boolean cutAtEnd = true;
  boolean twoColour;
  boolean highResolution;
  boolean packed;
  boolean notify = true;
  int marginDots = SMALLEST_MARGIN;

  void set(BrotherModel model, char name, byte[] values, Consumer<String> complain) {
    int value = values[0] & 0xff;
    switch (name) {
      case 'z' -> information = Optional.of(PrintInformation.of(values));
      case 'd' -> marginDots = value | (values[1] & 0xff) << 8;
      case 'M' -> {
        mode = value;
        autoCut = (value & AUTO_CUT) != 0;
        complainOf(value & ~AUTO_CUT, "ESC i M", complain);
      }
      case 'A' -> {
        cutEvery = Math.max(1, value);
        complainOf(value == 0 ? 1 : 0, "ESC i A", complain);
      }
      case 'K' -> expanded(model, value, complain);
      case 'a' -> complainOf(value == 1 ? 0 : value + 1, "ESC i a (raster is 1)", complain);
      case '!' -> {
        notify = value == 0;
        complainOf(value & ~1, "ESC i !", complain);
      }
      default -> compression(model, value, complain);
    }
  }

  private void expanded(BrotherModel model, int value, Consumer<String> complain) {
    if (!model.expandedMode) {
      complain.accept("unknown command ESC i K: this model has no expanded mode");
      return;
    }
    int known = CUT_AT_END | HIGH_RESOLUTION | (model.twoColour ? TWO_COLOUR : 0);
    complainOf(value & ~known, "ESC i K", complain);
    cutAtEnd = (value & CUT_AT_END) != 0;
    highResolution = (value & HIGH_RESOLUTION) != 0;
    twoColour = model.twoColour && (value & TWO_COLOUR) != 0;
  }

  private void compression(BrotherModel model, int value, Consumer<String> complain) {
    if (!model.compression && value != 0) {
      complain.accept("unknown command M: this model has no compression");
    } else if (value != 0 && value != 2) {
      complain.accept("M " + value + " is no compression mode");
    } else {
      packed = value == 2;
    }
  }

  private static void complainOf(int wrong, String command, Consumer<String> complain) {
    if (wrong != 0) {
      complain.accept(command + " has a value that the reference does not know");
    }
  }
}
