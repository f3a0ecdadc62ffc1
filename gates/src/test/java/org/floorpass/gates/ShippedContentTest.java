package org.floorpass.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the appliance ships, and what must never be in it. */
class ShippedContentTest {
  /** The simulator, test libraries, and natives of a driver that cannot work on the board. */
  private static final List<String> NEVER_SHIPPED =
      List.of("device-sim", "bridj", "junit", "mockito", "assertj", "awaitility", "selenium");

  /** What the strict content policy would refuse anyway, found before a browser has to. */
  private static final Pattern FOREIGN_OR_INLINE =
      Pattern.compile(
          "(?i)(?:src|href|action)\\s*=\\s*[\"'](?:https?:)?//"
              + "|<script(?![^>]*\\bsrc=)[^>]*>|<style[\\s>]|\\sstyle\\s*=|\\son[a-z]+\\s*=\\s*[\"']");

  @Test
  void theApplianceShipsNoSimulatorAndNoTestLibrary() throws IOException {
    List<String> shipped = List.of(classPath().split(" ", -1));
    assertThat(shipped).hasSizeGreaterThan(10).allMatch(entry -> entry.startsWith("lib/"));
    assertThat(shipped)
        .noneMatch(entry -> NEVER_SHIPPED.stream().anyMatch(word -> entry.contains(word)));
  }

  @Test
  void onlyOneVersionOfEachLibraryIsShipped() throws IOException {
    assertThat(Arrays.stream(classPath().split(" ", -1)).map(ShippedContentTest::withoutVersion))
        .doesNotHaveDuplicates();
  }

  @Test
  void noJarOfOursHoldsTestsOrFixturesOrKeys() throws IOException {
    try (JarFile jar = new JarFile(kioskJar().toFile())) {
      assertThat(jar.stream().map(entry -> entry.getName()))
          .noneMatch(name -> name.endsWith("Test.class"))
          .noneMatch(name -> name.startsWith("org/floorpass/sim/"))
          .noneMatch(name -> name.matches(".*\\.(key|pem|p12|jks)"));
    }
  }

  @Test
  void pagesLoadNothingFromElsewhereAndHoldNoInlineCode() throws IOException {
    Path resources = Checkout.root().resolve("kiosk/src/main/resources");
    try (Stream<Path> files = Files.walk(resources)) {
      for (Path page : files.filter(file -> file.toString().endsWith(".html")).toList()) {
        assertThat(
                FOREIGN_OR_INLINE.matcher(Files.readString(page, StandardCharsets.UTF_8)).results())
            .as(page.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void foreignAndInlineCodeIsFound() {
    assertThat(
            Stream.of(
                "<script src='https://cdn.example/x.js'></script>",
                "<script>alert(1)</script>",
                "<p style=\"color: red\">",
                "<button onclick=\"go()\">",
                "<link href=\"//fonts.example/a.css\">"))
        .allMatch(text -> FOREIGN_OR_INLINE.matcher(text).find());
    assertThat("<script type=\"module\" src=\"/face.js\"></script>")
        .doesNotContainPattern(FOREIGN_OR_INLINE);
  }

  private static String withoutVersion(String entry) {
    return entry.replaceFirst("-\\d[^/]*\\.jar$", "");
  }

  private static String classPath() throws IOException {
    try (JarFile jar = new JarFile(kioskJar().toFile())) {
      return jar.getManifest().getMainAttributes().getValue("Class-Path");
    }
  }

  private static Path kioskJar() {
    Path jar =
        Checkout.root()
            .resolve("kiosk/target/kiosk-" + System.getProperty("floorpass.version") + ".jar");
    assumeTrue(Files.exists(jar), "the kiosk is not packaged: run ./floorpass test or mvn verify");
    return jar;
  }
}
