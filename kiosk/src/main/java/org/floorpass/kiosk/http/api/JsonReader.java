package org.floorpass.kiosk.http.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Reads strict JSON (RFC 8259): no comments, no trailing commas, no duplicate names, nothing after
 * the value. Its buffers are not recycled, so no text of one request lies in a pool of later ones.
 */
final class JsonReader {
  /** The deepest body of the model has five levels, eight inside a batch. */
  private static final int MAX_DEPTH = 16;

  /** A display name or a UPN is far shorter; so is any URL in a batch. */
  private static final int MAX_TEXT_CHARACTERS = 4_096;

  private static final int MAX_NAME_CHARACTERS = 256;

  /** A policy with 500 targets of three members each has about 4,000 tokens, and fits. */
  private static final long MAX_TOKENS = 10_000;

  private static final int MAX_NUMBER_CHARACTERS = 32;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_TEXT_CHARACTERS)
                  .maxNameLength(MAX_NAME_CHARACTERS)
                  .maxNumberLength(MAX_NUMBER_CHARACTERS)
                  .maxTokenCount(MAX_TOKENS)
                  .build())
          .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
          .build();

  private JsonReader() {}

  /** What came of reading a body. */
  sealed interface Reading {
    /** Well-formed. */
    record Value(Json json) implements Reading {}

    /** Not JSON, or not in UTF-8. */
    record Malformed(int line, int column) implements Reading {}

    /** JSON, but deeper, longer or with more parts than any request needs. */
    record Oversized() implements Reading {}
  }

  /** Reads one value; the array stays the caller's to zero. */
  static Reading read(byte[] text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      Json value = null;
      try {
        parser.nextToken();
        value = value(parser);
        if (parser.nextToken() == null) {
          return new Reading.Value(value);
        }
        value.wipe();
        return malformed(parser);
      } catch (StreamConstraintsException beyond) {
        return new Reading.Oversized();
      } catch (IOException malformed) {
        if (value != null) {
          value.wipe();
        }
        return malformed(parser);
      }
    } catch (IOException impossible) {
      throw new IllegalStateException("Reading an array does no I/O.", impossible);
    }
  }

  private static Reading malformed(JsonParser parser) {
    var location = parser.currentLocation();
    return new Reading.Malformed(location.getLineNr(), location.getColumnNr());
  }

  private static Json value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new UnexpectedEnd();
    }
    return switch (token) {
      case START_OBJECT -> fields(parser);
      case START_ARRAY -> items(parser);
      case VALUE_STRING -> text(parser);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Number(parser.getDecimalValue());
      case VALUE_TRUE -> new Json.Flag(true);
      case VALUE_FALSE -> new Json.Flag(false);
      case VALUE_NULL -> new Json.Nothing();
      default -> throw new UnexpectedEnd();
    };
  }

  private static Json fields(JsonParser parser) throws IOException {
    var members = new LinkedHashMap<String, Json>();
    try {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        members.put(name, value(parser));
      }
    } catch (IOException malformed) {
      members.values().forEach(Json::wipe);
      throw malformed;
    }
    return new Json.Fields(members);
  }

  private static Json items(JsonParser parser) throws IOException {
    List<Json> values = new ArrayList<>();
    try {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        values.add(value(parser));
      }
    } catch (IOException malformed) {
      values.forEach(Json::wipe);
      throw malformed;
    }
    return new Json.Items(values);
  }

  private static Json text(JsonParser parser) throws IOException {
    int from = parser.getTextOffset();
    char[] buffer = parser.getTextCharacters();
    return new Json.Text(Arrays.copyOfRange(buffer, from, from + parser.getTextLength()));
  }

  private static final class UnexpectedEnd extends IOException {}
}
