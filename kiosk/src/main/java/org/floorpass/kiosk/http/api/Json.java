package org.floorpass.kiosk.http.api;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value as it was received. Texts are characters that can be wiped, since a body may hold a
 * PIN: whoever parsed the value calls {@link #wipe()} when it was handled. Confined to one thread.
 */
public sealed interface Json {
  /** Overwrites every text inside with zeros; the value is of no use afterwards. */
  void wipe();

  /** A JSON object; names are unique and keep their order. */
  final class Fields implements Json {
    private final Map<String, Json> members;

    Fields(Map<String, Json> members) {
      this.members = new LinkedHashMap<>(members);
    }

    /** An object without members: what a request without a body means. */
    public static Fields none() {
      return new Fields(Map.of());
    }

    /** The members in their order; not to be changed. */
    public Map<String, Json> members() {
      return members;
    }

    /** The member of a name; {@link Nothing} when it is absent. */
    public Json member(String name) {
      return members.getOrDefault(name, new Nothing());
    }

    @Override
    public void wipe() {
      members.values().forEach(Json::wipe);
    }

    @Override
    public String toString() {
      return "Fields" + members.keySet();
    }
  }

  /** A JSON array. */
  record Items(List<Json> values) implements Json {
    public Items {
      values = List.copyOf(values);
    }

    @Override
    public void wipe() {
      values.forEach(Json::wipe);
    }
  }

  /** A JSON string, held as characters. */
  final class Text implements Json {
    private final char[] characters;

    Text(char[] characters) {
      this.characters = characters;
    }

    /** The live characters, zeroed by {@link #wipe()}: for secrets. */
    public char[] characters() {
      return characters;
    }

    /** A String: never for a PIN or a code. */
    public String string() {
      return new String(characters);
    }

    @Override
    public void wipe() {
      Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
      return "Text[**********]";
    }
  }

  /** A JSON number. */
  record Number(BigDecimal value) implements Json {
    @Override
    public void wipe() {
      // A number is never a secret here: PINs and codes are texts.
    }
  }

  /** True or false. */
  record Flag(boolean value) implements Json {
    @Override
    public void wipe() {
      // Nothing to wipe.
    }
  }

  /** JSON null, or a member that is absent: the model treats them alike. */
  record Nothing() implements Json {
    @Override
    public void wipe() {
      // Nothing to wipe.
    }
  }
}
