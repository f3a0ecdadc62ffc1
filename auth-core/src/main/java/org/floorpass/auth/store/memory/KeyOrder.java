package org.floorpass.auth.store.memory;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.UUID;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.store.RowParts;

/**
 * Orders keys as their stored forms order: ids as unsigned bytes, records component by component.
 */
final class KeyOrder implements Comparator<Object> {
  @Override
  public int compare(Object left, Object right) {
    return switch (left) {
      case UUID uuid -> compareUuids(uuid, (UUID) right);
      case Enum<?> constant -> constant.name().compareTo(((Enum<?>) right).name());
      case Record composite -> compareRecords(composite, (Record) right);
      case Bytes bytes -> bytes.compareTo((Bytes) right);
      case String text -> text.compareTo((String) right);
      case Long number -> number.compareTo((Long) right);
      case Integer number -> number.compareTo((Integer) right);
      case Boolean flag -> flag.compareTo((Boolean) right);
      default -> throw new IllegalStateException("No order for " + left.getClass());
    };
  }

  private int compareRecords(Record left, Record right) {
    for (Method part : RowParts.accessors(left.getClass())) {
      int order = compare(RowParts.read(part, left), RowParts.read(part, right));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int compareUuids(UUID left, UUID right) {
    int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
  }
}
