package org.floorpass.sim.printer.ipp;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A named attribute with one or more values. */
record IppAttribute(String name, List<IppValue> values) {
  IppAttribute {
    values = List.copyOf(values);
  }

  static IppAttribute keywords(String name, String... values) {
    return strings(IppValue.KEYWORD, name, values);
  }

  static IppAttribute strings(int tag, String name, String... values) {
    return new IppAttribute(name, Stream.of(values).map(v -> text(tag, v)).toList());
  }

  static IppAttribute wholes(String name, int... values) {
    return new IppAttribute(name, Arrays.stream(values).mapToObj(v -> whole(0x21, v)).toList());
  }

  static IppAttribute enums(String name, int... values) {
    return new IppAttribute(name, Arrays.stream(values).mapToObj(v -> whole(0x23, v)).toList());
  }

  static IppAttribute of(String name, IppValue... values) {
    return new IppAttribute(name, List.of(values));
  }

  private static IppValue text(int tag, String value) {
    return new IppValue.Text(tag, value);
  }

  private static IppValue whole(int tag, int value) {
    return new IppValue.Whole(tag, value);
  }

  /** The first value's text, or the alternative when it is no text. */
  String textOr(String otherwise) {
    return !values.isEmpty() && values.getFirst() instanceof IppValue.Text(int _, String value)
        ? value
        : otherwise;
  }

  /** The first value's number, or the alternative when it is none. */
  int wholeOr(int otherwise) {
    return !values.isEmpty() && values.getFirst() instanceof IppValue.Whole(int _, int value)
        ? value
        : otherwise;
  }
}
