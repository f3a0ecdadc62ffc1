package org.floorpass.sim.printer.ipp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the encoding of RFC 8010 section 3, with bounds. */
final class IppReader {
  static final int END_COLLECTION = 0x37;
  static final int MEMBER_NAME = 0x4a;

  /** The deepest real collection, media-col-database, has three levels. */
  private static final int DEEPEST = 8;

  /** Values of one message; a real request has fewer than a hundred. */
  private static final int MOST_VALUES = 2_000;

  /** RFC 8011 section 5.1: no string is longer. */
  private static final int LONGEST = 1_023;

  /** The bytes are no IPP message; the reason in words. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed(String reason) {
      super(reason, null, false, false);
    }
  }

  private final ByteBuffer in;
  private int values;

  private IppReader(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  static IppMessage read(byte[] bytes) throws Malformed {
    return new IppReader(bytes).message();
  }

  private IppMessage message() throws Malformed {
    need(8);
    int version = in.getShort() & 0xffff;
    int code = in.getShort() & 0xffff;
    int requestId = in.getInt();
    List<IppMessage.Section> sections = new ArrayList<>();
    int tag = tag();
    while (tag != IppMessage.END) {
      if (tag > 0x0f) {
        throw new Malformed("an attribute outside of a group");
      }
      List<IppAttribute> attributes = new ArrayList<>();
      int group = tag;
      tag = tag();
      while (tag > 0x0f) {
        attribute(attributes, tag);
        tag = tag();
      }
      sections.add(new IppMessage.Section(group, attributes));
    }
    byte[] data = new byte[in.remaining()];
    in.get(data);
    return new IppMessage(version, code, requestId, sections, new IppMessage.Document(data));
  }

  private void attribute(List<IppAttribute> attributes, int tag) throws Malformed {
    String name = string(length());
    IppValue value = value(tag, 0);
    if (!name.isEmpty()) {
      attributes.add(new IppAttribute(name, List.of(value)));
    } else if (attributes.isEmpty()) {
      throw new Malformed("a value without an attribute");
    } else {
      IppAttribute last = attributes.removeLast();
      List<IppValue> more = new ArrayList<>(last.values());
      more.add(value);
      attributes.add(new IppAttribute(last.name(), more));
    }
  }

  private IppValue value(int tag, int depth) throws Malformed {
    if (++values > MOST_VALUES) {
      throw new Malformed("more than " + MOST_VALUES + " values");
    }
    int length = length();
    need(length);
    return switch (tag) {
      case IppValue.INTEGER, IppValue.ENUM -> {
        exactly(length, 4);
        yield new IppValue.Whole(tag, in.getInt());
      }
      case IppValue.BOOLEAN -> {
        exactly(length, 1);
        yield new IppValue.Truth(in.get() != 0);
      }
      case IppValue.RANGE -> {
        exactly(length, 8);
        yield new IppValue.Range(in.getInt(), in.getInt());
      }
      case IppValue.RESOLUTION -> {
        exactly(length, 9);
        int across = in.getInt();
        int along = in.getInt();
        in.get();
        yield new IppValue.Resolution(across, along);
      }
      case IppValue.BEGIN_COLLECTION -> {
        exactly(length, 0);
        yield collection(depth + 1);
      }
      case IppValue.TEXT,
          IppValue.NAME,
          IppValue.KEYWORD,
          IppValue.URI,
          IppValue.CHARSET,
          IppValue.LANGUAGE,
          IppValue.MIME_TYPE ->
          new IppValue.Text(tag, string(length));
      default -> {
        in.position(in.position() + length);
        yield new IppValue.Other(tag);
      }
    };
  }

  private IppValue collection(int depth) throws Malformed {
    if (depth > DEEPEST) {
      throw new Malformed("collections deeper than " + DEEPEST);
    }
    List<IppAttribute> members = new ArrayList<>();
    String name = "";
    List<IppValue> collected = new ArrayList<>();
    int tag = tag();
    while (true) {
      if (length() != 0) {
        throw new Malformed("a member of a collection with a name of its own");
      }
      boolean closes = tag == END_COLLECTION || tag == MEMBER_NAME;
      if (closes && !name.isEmpty()) {
        members.add(new IppAttribute(name, collected));
        collected = new ArrayList<>();
      }
      if (tag == END_COLLECTION) {
        exactly(length(), 0);
        return new IppValue.Group(members);
      }
      if (tag == MEMBER_NAME) {
        name = string(length());
      } else if (name.isEmpty()) {
        throw new Malformed("a member of a collection without a name");
      } else {
        collected.add(value(tag, depth));
      }
      tag = tag();
    }
  }

  private int tag() throws Malformed {
    need(1);
    return in.get() & 0xff;
  }

  private int length() throws Malformed {
    need(2);
    return in.getShort() & 0xffff;
  }

  private String string(int length) throws Malformed {
    if (length > LONGEST) {
      throw new Malformed("a string of " + length + " bytes");
    }
    need(length);
    byte[] bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void need(int count) throws Malformed {
    if (in.remaining() < count) {
      throw new Malformed("the message is cut short");
    }
  }

  private static void exactly(int length, int expected) throws Malformed {
    if (length != expected) {
      throw new Malformed("a value of " + length + " bytes instead of " + expected);
    }
  }
}
