package org.floorpass.sim.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.floorpass.sim.inspect.Inspection;
import org.floorpass.sim.inspect.LabelInspector;
import org.floorpass.sim.printer.Dots;

/**
 * A label as it came out of the bench's printer, measured from its picture.
 *
 * @param number the bench's number
 * @param digits what the code says
 * @param modulePitchMicrometres size of a module
 * @param png the picture, one pixel a dot
 */
record PrintedBadge(int number, String digits, int modulePitchMicrometres, byte[] png) {
  /** 203 dpi heads have 8 dots a millimetre. */
  private static final double DOTS_PER_MILLIMETRE = 8;

  /** GS1 General Specifications: the smallest module for cameras at a point of sale, 0.396 mm. */
  private static final int SMALLEST_MODULE_MICROMETRES = 396;

  /** ISO/IEC 18004: four modules of white on every side. */
  private static final double QUIET_ZONE_MODULES = 4;

  /** How many labels the bench has printed. */
  static int count(Web bench) throws WrongVerdict {
    for (JsonNode device :
        bench.get("/devices").expecting(200, "the bench").body().path("devices")) {
      if (device.path("id").asText().equals("printer-1")) {
        return device.path("printed").asInt();
      }
    }
    throw WrongVerdict.expected("the bench to have a printer-1", "it has none");
  }

  /** Waits for the label after so many, looks at it and measures it. */
  static PrintedBadge after(int former, Web bench, Patience patience) throws WrongVerdict {
    Duration limit = Duration.ofSeconds(20);
    Optional<Integer> number =
        patience.within(limit, () -> Optional.of(count(bench)).filter(now -> now > former));
    if (number.isEmpty()) {
      throw WrongVerdict.expected(
          "a label to come out of the printer within 20 s", "none came out");
    }
    byte[] png = bench.bytes("/printers/printer-1/labels/" + number.get() + ".png");
    return measured(number.get(), png);
  }

  private static PrintedBadge measured(int number, byte[] png) throws WrongVerdict {
    return switch (LabelInspector.inspect(dots(png), DOTS_PER_MILLIMETRE)) {
      case Inspection.Unreadable not ->
          throw WrongVerdict.expected("a readable code on the label", not.reason());
      case Inspection.Readable read -> {
        require(read.text().matches("10[0-9]{56}"), "58 digits that begin with 10", "other text");
        require(
            read.modulePitchMicrometres() >= SMALLEST_MODULE_MICROMETRES,
            "modules of 396 micrometres or more",
            read.modulePitchMicrometres() + " micrometres");
        require(
            read.quietZoneModules() >= QUIET_ZONE_MODULES,
            "a quiet zone of 4 modules",
            read.quietZoneModules() + " modules");
        require(read.wrongDots() == 0, "no wrong dot", read.wrongDots() + " wrong dots");
        yield new PrintedBadge(number, read.text(), read.modulePitchMicrometres(), png);
      }
    };
  }

  private static void require(boolean held, String wanted, String came) throws WrongVerdict {
    if (!held) {
      throw WrongVerdict.expected(wanted + " on the label", "there are " + came);
    }
  }

  private static Dots dots(byte[] png) throws WrongVerdict {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      if (image == null) {
        throw WrongVerdict.expected("the bench to show the label as PNG", "it is no picture");
      }
      Dots.Canvas canvas = Dots.canvas(image.getWidth(), image.getHeight());
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          if ((image.getRGB(x, y) & 0xff) < 128) {
            canvas.set(x, y);
          }
        }
      }
      return canvas.dots();
    } catch (IOException broken) {
      throw WrongVerdict.expected("the bench to show the label as PNG", broken.toString());
    }
  }

  /** Masked: the digits are a credential. */
  @Override
  public String toString() {
    return "PrintedBadge[number=" + number + "]";
  }
}
