package org.floorpass.print.language.zpl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.floorpass.print.language.StreamFormatException;
import org.floorpass.print.raster.Bitmap;

/**
 * Reads our own jobs back to dots, command by command, strictly: an unknown command, a wrong count
 * or a wrong check is an error, as it would be waste of a label on paper. For one stream.
 */
final class ZplReader {
  private static final Pattern GRAPHIC =
      Pattern.compile("A,(\\d{1,8}),(\\d{1,8}),(\\d{1,4}),:Z64:([A-Za-z0-9+/=]*):([0-9A-F]{4})");
  private static final List<String> SKELETON =
      List.of("^XA", "^PW", "^LL", "^LH", "^FO", "^GF", "^FS", "^PQ", "^XZ");

  private final String text;

  ZplReader(byte[] stream) {
    this.text = new String(stream, ISO_8859_1);
  }

  Bitmap read() throws StreamFormatException {
    List<String> commands = commands();
    require(commands.getFirst().equals("^XA"), "the job does not begin with ^XA");
    require(commands.getLast().equals("^XZ"), "the job does not end with ^XZ");
    int width = number(only(commands, "^PW"));
    require(only(commands, "^LH").equals("0,0"), "the label home is not 0,0");
    require(only(commands, "^FO").equals("0,0"), "the field origin is not 0,0");
    require(only(commands, "^PQ").equals("1"), "the quantity is not one");
    return graphic(only(commands, "^GF"), width);
  }

  private List<String> commands() throws StreamFormatException {
    List<String> commands = new ArrayList<>();
    require(text.startsWith("^"), "the job does not begin with a command");
    require(text.indexOf('~') < 0, "a control command stands inside the job");
    for (String part : text.substring(1).split("\\^", -1)) {
      String command = "^" + part.stripTrailing();
      require(
          command.length() >= 3 && SKELETON.contains(command.substring(0, 3)),
          "an unknown command stands in the job");
      commands.add(command);
    }
    return commands;
  }

  private static String only(List<String> commands, String name) throws StreamFormatException {
    List<String> found = commands.stream().filter(each -> each.startsWith(name)).toList();
    require(found.size() == 1, name + " stands not exactly once");
    return found.getFirst().substring(3);
  }

  private static Bitmap graphic(String field, int width) throws StreamFormatException {
    Matcher parts = GRAPHIC.matcher(field);
    require(parts.matches(), "the graphic field has another form");
    int bytes = number(parts.group(2));
    int stride = number(parts.group(3));
    require(number(parts.group(1)) == bytes, "the two byte counts differ");
    require(stride == (width + 7) / 8, "row bytes and print width differ");
    require(bytes % stride == 0, "the byte count is no whole number of rows");
    byte[] base64 = parts.group(4).getBytes(ISO_8859_1);
    require(
        Crc16.of(base64) == Integer.parseInt(parts.group(5), 16), "the graphic's check is wrong");
    byte[] rows = inflated(base64, bytes);
    Arrays.fill(base64, (byte) 0);
    return new Bitmap(width, bytes / stride, rows);
  }

  private static byte[] inflated(byte[] base64, int bytes) throws StreamFormatException {
    byte[] rows = new byte[bytes];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(Base64.getDecoder().decode(base64));
      int count = inflater.inflate(rows);
      require(count == bytes && inflater.inflate(new byte[1]) == 0, "the graphic has another size");
      require(inflater.finished(), "the graphic is cut");
      return rows;
    } catch (DataFormatException | IllegalArgumentException damaged) {
      throw new StreamFormatException("the graphic is damaged");
    }
  }

  private static int number(String digits) throws StreamFormatException {
    require(digits.matches("\\d{1,8}"), "a number is missing");
    return Integer.parseInt(digits);
  }

  private static void require(boolean holds, String rule) throws StreamFormatException {
    if (!holds) {
      throw new StreamFormatException(rule);
    }
  }
}
