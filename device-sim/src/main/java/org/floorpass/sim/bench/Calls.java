package org.floorpass.sim.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.floorpass.sim.camera.Card;
import org.floorpass.sim.camera.Stress;
import org.floorpass.sim.printer.PrintedLabel;
import org.floorpass.sim.printer.PrinterCondition;
import org.floorpass.sim.scanner.HandScanner;

/** What the calls do; the bodies have been read and are bounded. Safe for several threads. */
final class Calls {
  private final Devices devices;

  Calls(Devices devices) {
    this.devices = devices;
  }

  /** PUT /cameras/{id}/scene: a PNG, or JSON that names a label. */
  Answer show(String id, String contentType, byte[] body) throws Refusal {
    BenchCamera camera = devices.find(BenchCamera.class, id);
    boolean png = body.length > 4 && body[0] == (byte) 0x89 && body[1] == 'P';
    if (png || contentType.toLowerCase(Locale.ROOT).startsWith("image/")) {
      camera.show(Card.of(picture(body)), Stress.none());
      return Answer.done();
    }
    JsonNode json = json(body);
    JsonNode name = json.path("label");
    if (!name.isTextual() && !name.isIntegralNumber()) {
      throw Refusal.badRequest(
          "Send a PNG picture, or {\"label\":\"last\"} or {\"label\":2} for a printed label.");
    }
    camera.show(Card.of(devices.label(name.asText())), stress(json.path("stress")));
    return Answer.done();
  }

  Answer takeAway(String id) throws Refusal {
    devices.find(BenchCamera.class, id).takeAway();
    return Answer.done();
  }

  /** Bounds are checked on the header, before any pixel is unpacked. */
  private static BufferedImage picture(byte[] body) throws Refusal {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
    ImageReader reader = readers.next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(body))) {
      reader.setInput(in);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width < 8 || height < 8 || width > Card.MAXIMUM_SIDE || height > Card.MAXIMUM_SIDE) {
        throw Refusal.badRequest(
            "The picture is %d x %d pixels; 8 to %d each way are taken."
                .formatted(width, height, Card.MAXIMUM_SIDE));
      }
      return reader.read(0);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
      throw Refusal.badRequest("The body is not a PNG picture that can be read.");
    } finally {
      reader.dispose();
    }
  }

  private static Stress stress(JsonNode node) throws Refusal {
    Stress stress = Stress.none();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      try {
        Stress.Dimension dimension =
            Stress.Dimension.valueOf(
                entry.getKey().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
        stress = stress.with(dimension, entry.getValue().asDouble(Double.NaN));
      } catch (IllegalArgumentException wrong) {
        throw Refusal.badRequest(
            "The stress " + brief(entry.getKey()) + " is not known or out of its bounds.");
      }
    }
    return stress;
  }

  /** POST /scanners/{id}: the body is the text of the code. */
  Answer scan(String id, byte[] body) throws Refusal {
    BenchScanner scanner = devices.find(BenchScanner.class, id);
    String text = new String(body, StandardCharsets.UTF_8);
    if (text.isEmpty() || text.length() > HandScanner.MAXIMUM_TEXT) {
      throw Refusal.badRequest(
          "Send 1 to " + HandScanner.MAXIMUM_TEXT + " characters, what the code holds.");
    }
    try {
      scanner.scan(text);
    } catch (IOException refused) {
      throw Refusal.conflict("Not sent: " + refused.getMessage() + ".");
    }
    return Answer.done();
  }

  Answer labels(String id) throws Refusal {
    return Answer.json(Devices.labels(devices.find(BenchPrinter.class, id)));
  }

  /** {@code 3.png} is the picture, {@code 3} or {@code last} the measurement. */
  Answer label(String id, String name) throws Refusal {
    BenchPrinter printer = devices.find(BenchPrinter.class, id);
    boolean picture = name.endsWith(".png");
    String number = picture ? name.substring(0, name.length() - 4) : name;
    PrintedLabel label =
        printer
            .label(number)
            .orElseThrow(() -> Refusal.notFound("label " + brief(number) + " of " + id));
    return picture ? Answer.png(label.dots().png()) : Answer.json(Devices.inspection(label));
  }

  Answer roll(String id, byte[] body) throws Refusal {
    BenchPrinter printer = devices.find(BenchPrinter.class, id);
    JsonNode labels = json(body).path("labels");
    if (!labels.canConvertToInt()
        || !labels.isIntegralNumber()
        || labels.intValue() < 0
        || labels.intValue() > PrinterCondition.MAXIMUM_LABELS) {
      throw Refusal.badRequest(
          "Send {\"labels\":n} with n from 0 to " + PrinterCondition.MAXIMUM_LABELS + ".");
    }
    printer.change(now -> now.withLabels(labels.intValue()));
    return Answer.done();
  }

  Answer head(String id, byte[] body) throws Refusal {
    BenchPrinter printer = devices.find(BenchPrinter.class, id);
    boolean open = yesOrNo(body);
    printer.change(now -> now.withHeadOpen(open));
    return Answer.done();
  }

  Answer plug(String id, byte[] body) throws Refusal {
    devices.plug(id, yesOrNo(body));
    return Answer.done();
  }

  private static boolean yesOrNo(byte[] body) throws Refusal {
    return switch (new String(body, StandardCharsets.UTF_8).strip()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Refusal.badRequest("Send true or false.");
    };
  }

  private static JsonNode json(byte[] body) throws Refusal {
    try {
      JsonNode node = Answer.JSON.readTree(body);
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (IOException wrong) {
      // answered below, in our own words
    }
    throw Refusal.badRequest("The body is not a JSON object.");
  }

  private static String brief(String text) {
    return text.length() <= 32 ? text : text.substring(0, 32) + "…";
  }
}
