package org.floorpass.print.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A minimal box has no font at all: a process of its own is told so. */
@EnabledOnOs(OS.LINUX)
class HostWithoutFontsTest {
  private static final long LIMIT_SECONDS = 120;

  @TempDir Path folder;

  /** What the process does. */
  static final class Shaping {
    private Shaping() {}

    public static void main(String[] arguments) {
      ShapedLine line = ShapedLine.of("Ana Жук محمد", FontWeight.BOLD, FontBook.standard());
      System.out.println("width " + line.width(10_000));
    }
  }

  @Test
  void textIsShapedAllTheSame() throws Exception {
    Path configuration = folder.resolve("fonts.conf");
    Files.writeString(
        configuration,
        """
        <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig><dir>%s</dir></fontconfig>
        """
            .formatted(folder.resolve("none")));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            Shaping.class.getName());
    builder.environment().put("FONTCONFIG_FILE", configuration.toString());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("out.txt").toFile());
    Process process = builder.start();
    assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    String said = Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8);
    assertThat(said).contains("width ");
    assertThat(process.exitValue()).isZero();
  }
}
