package org.floorpass.kiosk.http.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Path and query of a request, percent-decoded once (RFC 3986, section 2.1).
 *
 * @param segments of the path, without empty ones
 * @param query the first value of each name
 */
public record Target(List<String> segments, Map<String, String> query) {
  /** The deepest path of the model has nine segments. */
  private static final int MAX_SEGMENTS = 16;

  private static final int MAX_PARAMETERS = 32;

  public Target {
    segments = List.copyOf(segments);
    query = Map.copyOf(query);
  }

  /** Takes apart a path with an optional query, such as {@code /users/a%40b?$top=5}. */
  public static Target parse(String text) {
    int mark = text.indexOf('?');
    String path = mark < 0 ? text : text.substring(0, mark);
    String query = mark < 0 ? "" : text.substring(mark + 1);
    return new Target(segments(path), parameters(query));
  }

  /** A query option, named with or without the dollar sign of OData, whatever the case. */
  public Optional<String> option(String name) {
    return query.entrySet().stream()
        .filter(
            entry ->
                entry.getKey().equalsIgnoreCase("$" + name)
                    || entry.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static List<String> segments(String path) {
    var segments = new ArrayList<String>();
    for (String part : path.split("/", -1)) {
      if (!part.isEmpty()) {
        segments.add(decoded(part));
      }
    }
    if (segments.size() > MAX_SEGMENTS) {
      throw new ApiRefusal(ApiError.badRequest("The address has too many parts."));
    }
    return segments;
  }

  private static Map<String, String> parameters(String query) {
    var parameters = new LinkedHashMap<String, String>();
    for (String part : query.split("&", MAX_PARAMETERS + 1)) {
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        String value = equals < 0 ? "" : part.substring(equals + 1);
        parameters.putIfAbsent(decoded(name.replace('+', ' ')), decoded(value.replace('+', ' ')));
      }
    }
    if (parameters.size() > MAX_PARAMETERS) {
      throw new ApiRefusal(ApiError.badRequest("The address has too many query options."));
    }
    return parameters;
  }

  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] source = text.getBytes(StandardCharsets.UTF_8);
    var octets = ByteBuffer.allocate(source.length);
    for (int i = 0; i < source.length; i++) {
      if (source[i] == '%') {
        octets.put(octet(source, i));
        i += 2;
      } else {
        octets.put(source[i]);
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(octets.flip()).toString();
    } catch (CharacterCodingException malformed) {
      throw new ApiRefusal(ApiError.badRequest("The address is not in UTF-8."));
    }
  }

  private static byte octet(byte[] source, int percent) {
    int high = percent + 2 < source.length ? Character.digit(source[percent + 1], 16) : -1;
    int low = high < 0 ? -1 : Character.digit(source[percent + 2], 16);
    if (low < 0) {
      throw new ApiRefusal(ApiError.badRequest("The address has a broken percent sign."));
    }
    return (byte) (high << 4 | low);
  }
}
