package org.floorpass.sim.printer.ipp;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request or response, RFC 8010 section 3.1.1.
 *
 * @param version major and minor in two bytes
 * @param code operation or status
 * @param data the document behind the attributes
 */
record IppMessage(int version, int code, int requestId, List<Section> sections, Document data) {
  static final int OPERATION = 0x01;
  static final int JOB = 0x02;
  static final int PRINTER = 0x04;
  static final int UNSUPPORTED = 0x05;
  static final int END = 0x03;

  /** An attribute group. */
  record Section(int tag, List<IppAttribute> attributes) {
    Section {
      attributes = List.copyOf(attributes);
    }
  }

  /** Bytes that a record may hold: never changed, never handed out to be changed. */
  static final class Document {
    private final byte[] bytes;

    Document(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    byte[] bytes() {
      return bytes.clone();
    }

    boolean empty() {
      return bytes.length == 0;
    }
  }

  IppMessage {
    sections = List.copyOf(sections);
  }

  /** The first attribute of that name in groups of that kind. */
  Optional<IppAttribute> attribute(int tag, String name) {
    return sections.stream()
        .filter(section -> section.tag() == tag)
        .flatMap(section -> section.attributes().stream())
        .filter(attribute -> attribute.name().equals(name))
        .findFirst();
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeShort(version);
      out.writeShort(code);
      out.writeInt(requestId);
      for (Section section : sections) {
        out.writeByte(section.tag());
        for (IppAttribute attribute : section.attributes()) {
          write(out, attribute.name(), attribute.values());
        }
      }
      out.writeByte(END);
      out.write(data.bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, String name, List<IppValue> values)
      throws IOException {
    String once = name;
    for (IppValue value : values) {
      out.writeByte(value.tag());
      string(out, once);
      once = "";
      switch (value) {
        case IppValue.Whole(int _, int number) -> {
          out.writeShort(4);
          out.writeInt(number);
        }
        case IppValue.Truth(boolean truth) -> {
          out.writeShort(1);
          out.writeBoolean(truth);
        }
        case IppValue.Text(int _, String text) -> string(out, text);
        case IppValue.Range(int from, int to) -> {
          out.writeShort(8);
          out.writeInt(from);
          out.writeInt(to);
        }
        case IppValue.Resolution(int across, int along) -> {
          out.writeShort(9);
          out.writeInt(across);
          out.writeInt(along);
          out.writeByte(3); // dots an inch
        }
        case IppValue.Group(List<IppAttribute> members) -> {
          out.writeShort(0);
          for (IppAttribute member : members) {
            out.writeByte(IppReader.MEMBER_NAME);
            out.writeShort(0);
            string(out, member.name());
            write(out, "", member.values());
          }
          out.writeByte(IppReader.END_COLLECTION);
          out.writeInt(0);
        }
        case IppValue.Other ignored -> out.writeShort(0);
      }
    }
  }

  private static void string(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  /** A list that grows, for building sections. */
  static List<IppAttribute> attributes(IppAttribute... first) {
    return new ArrayList<>(List.of(first));
  }
}
