package org.floorpass.kiosk.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.floorpass.print.badge.Badge;
import org.floorpass.print.badge.BadgeText;
import org.floorpass.print.badge.Photo;
import org.floorpass.print.badge.QrContent;
import org.floorpass.print.job.BadgeOrder;

/**
 * Reads the JSON order of {@code floorpass badge}. The digits go from the parser's buffer straight
 * into their holder; they are never a String.
 */
final class BadgeOrderFile {
  /** An order is a handful of short texts. */
  private static final long MAXIMUM_BYTES = 64 * 1024;

  private static final int BADGE_DIGITS = 58;

  private Optional<String> displayName = Optional.empty();
  private Optional<String> title = Optional.empty();
  private Optional<String> unit = Optional.empty();
  private Optional<String> photo = Optional.empty();
  private String template = BadgeOrder.DEFAULT_TEMPLATE;
  private Optional<QrContent> content = Optional.empty();

  private BadgeOrderFile() {}

  /** What came of reading. */
  sealed interface Reading {
    /**
     * An order.
     *
     * @param order closed by the receiver
     */
    record Read(BadgeOrder order) implements Reading {}

    /**
     * No order.
     *
     * @param sentence what is wrong, free of the digits
     */
    record Wrong(String sentence) implements Reading {}
  }

  static Reading read(Path file) {
    try {
      if (Files.size(file) > MAXIMUM_BYTES) {
        return new Reading.Wrong("The order " + file + " is larger than 64 KiB.");
      }
      return new BadgeOrderFile().parsed(file);
    } catch (com.fasterxml.jackson.core.JacksonException malformed) {
      // The parser's own message could quote the digits; the place is enough.
      return new Reading.Wrong(
          "The order %s is not valid JSON near line %d."
              .formatted(
                  file, malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNr()));
    } catch (IOException unreadable) {
      return new Reading.Wrong("The order " + file + " cannot be read.");
    }
  }

  private Reading parsed(Path file) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return new Reading.Wrong("The order " + file + " is not a JSON object.");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        if (parser.nextToken() != JsonToken.VALUE_STRING) {
          return wrong("The order's \"" + key + "\" is not a text.");
        }
        Optional<String> fault = value(key, parser);
        if (fault.isPresent()) {
          return wrong(fault.get());
        }
      }
    }
    return complete(file);
  }

  private Optional<String> value(String key, JsonParser parser) throws IOException {
    switch (key) {
      case "displayName" -> displayName = Optional.of(parser.getText());
      case "title" -> title = Optional.of(parser.getText());
      case "unit" -> unit = Optional.of(parser.getText());
      case "photo" -> photo = Optional.of(parser.getText());
      case "template" -> template = parser.getText();
      case "badge" -> {
        return digits(parser);
      }
      default -> {
        return Optional.of(
            "The order has an unknown key \""
                + key
                + "\"; the keys are displayName, badge, title, unit, photo and template.");
      }
    }
    return Optional.empty();
  }

  private Optional<String> digits(JsonParser parser) throws IOException {
    int from = parser.getTextOffset();
    char[] text =
        Arrays.copyOfRange(parser.getTextCharacters(), from, from + parser.getTextLength());
    try {
      for (char character : text) {
        if (character < '0' || character > '9') {
          return Optional.of("The order's badge is not made of the digits 0 to 9.");
        }
      }
      if (text.length != BADGE_DIGITS) {
        return Optional.of("The order's badge has %d digits, not 58.".formatted(text.length));
      }
      content = Optional.of(QrContent.of(text));
      return Optional.empty();
    } finally {
      Arrays.fill(text, '0');
    }
  }

  private Reading complete(Path file) throws IOException {
    if (displayName.filter(name -> !name.isBlank()).isEmpty()) {
      return wrong("The order " + file + " has no displayName.");
    }
    if (content.isEmpty()) {
      return wrong("The order " + file + " has no badge.");
    }
    Optional<Photo> portrait = Optional.empty();
    if (photo.isPresent()) {
      Path picture = file.toAbsolutePath().resolveSibling(photo.get());
      if (!Files.isReadable(picture) || Files.size(picture) > Photo.LARGEST_BYTES) {
        return wrong("The photo " + picture + " cannot be read, or is too large.");
      }
      switch (Photo.read(Files.readAllBytes(picture))) {
        case Photo.Reading.Read(Photo read) -> portrait = Optional.of(read);
        case Photo.Reading.Wrong(String sentence) -> {
          return wrong(sentence);
        }
      }
    }
    BadgeText text = new BadgeText(displayName.get(), title, unit);
    return new Reading.Read(new BadgeOrder(new Badge(text, portrait, content.get()), template));
  }

  private Reading wrong(String sentence) {
    content.ifPresent(QrContent::close);
    return new Reading.Wrong(sentence);
  }
}
