package org.floorpass.sim.printer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Streams of foreign drivers; how they were made is in their folder's README. */
public final class GoldenStreams {
  /** What the QR symbol of every golden page says. */
  public static final String DIGITS = "0123456789012345678901234567890123456789012345678901234567";

  private GoldenStreams() {}

  /** The bytes of a stream. */
  public static byte[] bytes(String name) {
    try (InputStream in =
        new GZIPInputStream(
            Objects.requireNonNull(
                GoldenStreams.class.getResourceAsStream("/printer/" + name + ".gz"), name))) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Leaves a picture under target/labels for people. */
  public static void keep(String name, Dots dots) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "labels"));
      Files.write(folder.resolve(name + ".png"), dots.png());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
