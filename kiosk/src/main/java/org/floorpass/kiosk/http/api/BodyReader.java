package org.floorpass.kiosk.http.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Takes typed members out of a JSON object; a member of the wrong type ends the request with 400
 * and the member's name. Null and absent are alike, unknown members are ignored (the model's rule).
 */
public final class BodyReader {
  private final Json.Fields fields;
  private final String place;

  private BodyReader(Json.Fields fields, String place) {
    this.fields = fields;
    this.place = place;
  }

  static BodyReader of(Json body) {
    return switch (body) {
      case Json.Fields fields -> new BodyReader(fields, "");
      case Json.Nothing _ -> new BodyReader(Json.Fields.none(), "");
      default -> throw new ApiRefusal(ApiError.badRequest("The body must be a JSON object."));
    };
  }

  /** Whether the member is there and not null. */
  public boolean has(String name) {
    return !(fields.member(name) instanceof Json.Nothing);
  }

  /** A text of at most so many characters, without control characters. */
  public Optional<String> text(String name, int maxCharacters) {
    return characters(name).map(text -> checked(name, text.string(), maxCharacters));
  }

  /** A text that must be there. */
  public String requiredText(String name, int maxCharacters) {
    return text(name, maxCharacters).orElseThrow(() -> missing(name));
  }

  /** A text that may be secret, as live characters: never made a String. */
  public Optional<Json.Text> characters(String name) {
    return switch (fields.member(name)) {
      case Json.Nothing _ -> Optional.empty();
      case Json.Text text -> Optional.of(text);
      default -> throw wrong(name, "a text");
    };
  }

  /** A whole number. */
  public Optional<Integer> number(String name) {
    return switch (fields.member(name)) {
      case Json.Nothing _ -> Optional.empty();
      case Json.Number number -> Optional.of(whole(name, number));
      default -> throw wrong(name, "a whole number");
    };
  }

  /** True or false. */
  public Optional<Boolean> flag(String name) {
    return switch (fields.member(name)) {
      case Json.Nothing _ -> Optional.empty();
      case Json.Flag flag -> Optional.of(flag.value());
      default -> throw wrong(name, "true or false");
    };
  }

  /** A date and time with its offset, as in RFC 3339. */
  public Optional<Instant> time(String name) {
    return text(name, 64)
        .map(
            text -> {
              try {
                return OffsetDateTime.parse(text).toInstant();
              } catch (DateTimeException malformed) {
                throw wrong(name, "a date and time such as 2026-12-30T12:00:00Z");
              }
            });
  }

  /** An object. */
  public Optional<BodyReader> object(String name) {
    return switch (fields.member(name)) {
      case Json.Nothing _ -> Optional.empty();
      case Json.Fields inner -> Optional.of(new BodyReader(inner, path(name) + "."));
      default -> throw wrong(name, "an object");
    };
  }

  /** An array of objects. */
  public Optional<List<BodyReader>> objects(String name, int maxItems) {
    return switch (fields.member(name)) {
      case Json.Nothing _ -> Optional.empty();
      case Json.Items(List<Json> values) -> Optional.of(readers(name, values, maxItems));
      default -> throw wrong(name, "an array of objects");
    };
  }

  /** A member as it is. */
  public Json raw(String name) {
    return fields.member(name);
  }

  /** The 400 for a member that must be there. */
  public ApiRefusal missing(String name) {
    return new ApiRefusal(ApiError.badRequest("'" + path(name) + "' is missing."));
  }

  /** The 400 for a member that is not what it must be. */
  public ApiRefusal wrong(String name, String expected) {
    return new ApiRefusal(ApiError.badRequest("'" + path(name) + "' must be " + expected + "."));
  }

  private List<BodyReader> readers(String name, List<Json> values, int maxItems) {
    if (values.size() > maxItems) {
      throw wrong(name, "an array of at most " + maxItems + " objects");
    }
    return values.stream()
        .map(
            value ->
                switch (value) {
                  case Json.Fields inner -> new BodyReader(inner, path(name) + ".");
                  default -> throw wrong(name, "an array of objects");
                })
        .toList();
  }

  private int whole(String name, Json.Number number) {
    try {
      return number.value().intValueExact();
    } catch (ArithmeticException beyond) {
      throw wrong(name, "a whole number");
    }
  }

  private String checked(String name, String text, int maxCharacters) {
    if (text.length() > maxCharacters) {
      throw wrong(name, "a text of at most " + maxCharacters + " characters");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw wrong(name, "a text without control characters");
    }
    return text;
  }

  private String path(String name) {
    return place + name;
  }
}
