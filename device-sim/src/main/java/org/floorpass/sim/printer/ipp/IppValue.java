package org.floorpass.sim.printer.ipp;

import java.util.List;

/** A value of an attribute, RFC 8010 section 3.5.2 and 3.9. */
sealed interface IppValue {
  int NO_VALUE = 0x13;
  int INTEGER = 0x21;
  int BOOLEAN = 0x22;
  int ENUM = 0x23;
  int RESOLUTION = 0x32;
  int RANGE = 0x33;
  int BEGIN_COLLECTION = 0x34;
  int TEXT = 0x41;
  int NAME = 0x42;
  int KEYWORD = 0x44;
  int URI = 0x45;
  int CHARSET = 0x47;
  int LANGUAGE = 0x48;
  int MIME_TYPE = 0x49;

  /** The value's tag. */
  int tag();

  /** Integers and enums. */
  record Whole(int tag, int value) implements IppValue {}

  /** Booleans. */
  record Truth(boolean value) implements IppValue {
    @Override
    public int tag() {
      return BOOLEAN;
    }
  }

  /** All kinds of character strings. */
  record Text(int tag, String value) implements IppValue {}

  /** Ranges of integers. */
  record Range(int from, int to) implements IppValue {
    @Override
    public int tag() {
      return RANGE;
    }
  }

  /** Resolutions, here always in dots an inch. */
  record Resolution(int across, int along) implements IppValue {
    @Override
    public int tag() {
      return RESOLUTION;
    }
  }

  /** Collections, RFC 8010 section 3.1.6. */
  record Group(List<IppAttribute> members) implements IppValue {
    /** Copies the list. */
    public Group {
      members = List.copyOf(members);
    }

    @Override
    public int tag() {
      return BEGIN_COLLECTION;
    }
  }

  /** Out-of-band values and kinds that the printer does not look into. */
  record Other(int tag) implements IppValue {}
}
