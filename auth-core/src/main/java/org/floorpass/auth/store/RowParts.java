package org.floorpass.auth.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * The components of rows and keys, for the adapters. Looked up once per record class: asking the
 * class each time costs more than the row. Safe for several threads.
 */
public final class RowParts {
  private static final ClassValue<List<Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getAccessor)
              .toList();
        }
      };

  private RowParts() {}

  /** The accessors of a record's components, in order. */
  public static List<Method> accessors(Class<?> recordType) {
    return ACCESSORS.get(recordType);
  }

  /** The value of one component; rows and keys are public records, so reading cannot fail. */
  public static Object read(Method accessor, Record record) {
    try {
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Rows and keys are public records.", e);
    }
  }
}
