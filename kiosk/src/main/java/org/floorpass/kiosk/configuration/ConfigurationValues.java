package org.floorpass.kiosk.configuration;

import io.helidon.config.Config;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Typed access to the parsed file that collects faults instead of stopping at the first: a person
 * mends the whole file at once. Confined to one reading.
 */
final class ConfigurationValues {
  private final Config root;
  private final List<ConfigurationFault> faults = new ArrayList<>();

  ConfigurationValues(Config root) {
    this.root = root;
  }

  List<ConfigurationFault> faults() {
    return List.copyOf(faults);
  }

  /** Positions of a list, as key prefixes such as {@code cameras.0}. */
  List<String> positions(String list) {
    List<String> prefixes = new ArrayList<>();
    int count = root.get(list).asNodeList().map(List::size).orElse(0);
    for (int index = 0; index < count; index++) {
      prefixes.add(list + "." + index);
    }
    return prefixes;
  }

  List<String> texts(String list) {
    return root.get(list).asList(String.class).orElse(List.of());
  }

  String text(String key, ConfigurationKey known) {
    return given(key).orElse(known.standard());
  }

  String text(ConfigurationKey known) {
    return text(known.path(), known);
  }

  String required(String key) {
    Optional<String> value = given(key).filter(text -> !text.isBlank());
    if (value.isEmpty()) {
      fault(key, "The key %s is missing.".formatted(key));
    }
    return value.orElse("");
  }

  int number(String key, ConfigurationKey known, int minimum, int maximum) {
    String text = text(key, known);
    try {
      int value = Integer.parseInt(text.strip());
      if (value >= minimum && value <= maximum) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // told below, in the same words
    }
    fault(
        key,
        "%s is \"%s\"; it must be a whole number from %d to %d."
            .formatted(key, text, minimum, maximum));
    return minimum;
  }

  double decimal(ConfigurationKey known, double minimum, double maximum) {
    String text = text(known);
    try {
      double value = Double.parseDouble(text.strip());
      if (value >= minimum && value <= maximum) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // told below, in the same words
    }
    fault(
        known.path(),
        "%s is \"%s\"; it must be a number from %s to %s."
            .formatted(known.path(), text, minimum, maximum));
    return minimum;
  }

  boolean yes(ConfigurationKey known) {
    String text = text(known);
    if (!text.equals("true") && !text.equals("false")) {
      fault(known.path(), "%s is \"%s\"; it must be true or false.".formatted(known.path(), text));
    }
    return text.equals("true");
  }

  /**
   * True for the phrase {@code accepted-risk}, false for {@code refused}; nothing else is taken.
   */
  boolean acceptedRisk(ConfigurationKey known) {
    String text = text(known);
    if (!text.equals("accepted-risk") && !text.equals("refused")) {
      fault(
          known.path(),
          "%s is \"%s\"; it must be accepted-risk, in so many words, or be left out."
              .formatted(known.path(), text));
    }
    return text.equals("accepted-risk");
  }

  <E extends Enum<E>> E choice(String key, ConfigurationKey known, Class<E> type) {
    String text = text(key, known);
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT);
      if (name.equals(text)) {
        return constant;
      }
      names.add(name);
    }
    fault(key, "%s is \"%s\"; it must be %s.".formatted(key, text, String.join(" or ", names)));
    return type.getEnumConstants()[0];
  }

  void fault(String key, String sentence) {
    faults.add(new ConfigurationFault(key, sentence));
  }

  private Optional<String> given(String key) {
    return root.get(key).asString().asOptional();
  }
}
