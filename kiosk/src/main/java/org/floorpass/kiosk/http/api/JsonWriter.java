package org.floorpass.kiosk.http.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes JSON into a {@link SecretBuffer}. Texts that are secret are given as ASCII bytes and never
 * become Strings. Confined to one thread.
 */
public final class JsonWriter {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build();

  private final JsonGenerator generator;

  private JsonWriter(JsonGenerator generator) {
    this.generator = generator;
  }

  /** Something that writes the members of an object or the items of an array. */
  @FunctionalInterface
  public interface Part {
    /** Writes this part. */
    void write(JsonWriter out);
  }

  /** Writes one object into a buffer. */
  static void object(SecretBuffer target, Part members) {
    try (JsonGenerator generator = FACTORY.createGenerator(target)) {
      generator.writeStartObject();
      members.write(new JsonWriter(generator));
      generator.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A text member. */
  public JsonWriter text(String name, String value) {
    return step(() -> generator.writeStringField(name, value));
  }

  /** A text member, null where there is none. */
  public JsonWriter text(String name, Optional<String> value) {
    return value.isPresent() ? text(name, value.get()) : nothing(name);
  }

  /** A text member from ASCII digits that stay the caller's to zero. */
  public JsonWriter secret(String name, byte[] ascii) {
    return step(
        () -> {
          generator.writeFieldName(name);
          generator.writeUTF8String(ascii, 0, ascii.length);
        });
  }

  /** A member in standard base64 with padding (RFC 4648, section 4): the OData form of binaries. */
  public JsonWriter binary(String name, byte[] content) {
    return step(() -> generator.writeBinaryField(name, content));
  }

  /** A whole number. */
  public JsonWriter number(String name, long value) {
    return step(() -> generator.writeNumberField(name, value));
  }

  /** True or false. */
  public JsonWriter flag(String name, boolean value) {
    return step(() -> generator.writeBooleanField(name, value));
  }

  /** An instant in UTC (RFC 3339). */
  public JsonWriter time(String name, Instant value) {
    return text(name, value.toString());
  }

  /** An instant, null where there is none. */
  public JsonWriter time(String name, Optional<Instant> value) {
    return text(name, value.map(Instant::toString));
  }

  /** A null member. */
  public JsonWriter nothing(String name) {
    return step(() -> generator.writeNullField(name));
  }

  /** An object member. */
  public JsonWriter object(String name, Part members) {
    step(() -> generator.writeObjectFieldStart(name));
    members.write(this);
    return step(generator::writeEndObject);
  }

  /** An array member whose items are objects. */
  public <T> JsonWriter array(String name, Iterable<T> items, ItemWriter<T> each) {
    step(() -> generator.writeArrayFieldStart(name));
    for (T item : items) {
      step(generator::writeStartObject);
      each.write(this, item);
      step(generator::writeEndObject);
    }
    return step(generator::writeEndArray);
  }

  /** An array member whose items are texts. */
  public JsonWriter texts(String name, Iterable<String> items) {
    step(() -> generator.writeArrayFieldStart(name));
    for (String item : items) {
      step(() -> generator.writeString(item));
    }
    return step(generator::writeEndArray);
  }

  /** Writes the members of one item of an array. */
  @FunctionalInterface
  public interface ItemWriter<T> {
    /** Writes one item. */
    void write(JsonWriter out, T item);
  }

  private interface Step {
    void run() throws IOException;
  }

  private JsonWriter step(Step step) {
    try {
      step.run();
      return this;
    } catch (IOException impossible) { // the target is memory
      throw new UncheckedIOException(impossible);
    }
  }
}
