package org.floorpass.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The build's own gates refuse bad sources. Each test is a small project whose parent is the real
 * pom, so that it is judged by exactly the arguments of the product's build.
 */
class BuildGatesTest {
  /** A cold Maven on a small, busy machine; it never fetches anything. */
  private static final long LIMIT_SECONDS = 240;

  private static final String GOOD =
      """
      package sample;

      /** A sample. */
      public record Sample(int value) {}
      """;

  private static final String MARKED =
      """
      @NullMarked
      package sample;

      import org.jspecify.annotations.NullMarked;
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeProject() throws IOException {
    writeProject(folder);
  }

  @Test
  void goodSourcesPassAndTheSameSourcesMakeTheSameJar(@TempDir Path elsewhere) throws Exception {
    writeProject(elsewhere);
    write(folder, "Sample", GOOD);
    write(elsewhere, "Sample", GOOD);
    Files.setLastModifiedTime(
        elsewhere.resolve("src/main/java/sample/Sample.java"),
        FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

    Run first = maven(folder, "package", "-Dmaven.test.skip=true");
    Run second = maven(elsewhere, "package", "-Dmaven.test.skip=true");

    assertThat(first.exitCode()).as(first.output()).isZero();
    assertThat(second.exitCode()).as(second.output()).isZero();
    assertThat(folder.resolve("target/sample.jar"))
        .hasSameBinaryContentAs(elsewhere.resolve("target/sample.jar"));
  }

  @Test
  void aBadlyFormattedSourceIsRefused() throws Exception {
    write(
        folder, "Sample", GOOD.replace("record Sample(int value)", "record   Sample(int  value)"));
    Run run = maven(folder, "process-sources");
    assertThat(run.exitCode()).isNotZero();
    assertThat(run.output()).contains("The following files had format violations", "Sample.java");
  }

  @Test
  void errorProneAndNullAwayRefuseWhatTheyShould() throws Exception {
    write(
        folder,
        "Bad",
        """
        package sample;

        /** Bad on purpose. */
        public final class Bad {
          private int neverRead = 1;

          /** Returns null where null does not exist. */
          public String missing() {
            return null;
          }
        }
        """);
    Run run = maven(folder, "compile", "-Dspotless.check.skip=true");
    assertThat(run.exitCode()).isNotZero();
    assertThat(run.output())
        .contains("[NullAway] returning @Nullable expression")
        .contains("[UnusedVariable]");
  }

  @Test
  void aWarningOfTheCompilerIsRefused() throws Exception {
    write(folder, "Sample", GOOD.replace("int value", "java.util.List value"));
    Run run = maven(folder, "compile", "-Dspotless.check.skip=true");
    assertThat(run.exitCode()).isNotZero();
    assertThat(run.output()).contains("[rawtypes]");
  }

  private static void writeProject(Path project) throws IOException {
    Path parent = // Maven takes a relative path only
        project.toRealPath().relativize(Checkout.root().toRealPath().resolve("pom.xml"));
    Files.writeString(
        project.resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>org.floorpass</groupId>
            <artifactId>floorpass</artifactId>
            <version>%s</version>
            <relativePath>%s</relativePath>
          </parent>
          <artifactId>sample</artifactId>
          <build><finalName>sample</finalName></build>
        </project>
        """
            .formatted(System.getProperty("floorpass.version"), parent));
    write(project, "package-info", MARKED);
  }

  private static void write(Path project, String name, String text) throws IOException {
    Path file = project.resolve("src/main/java/sample/" + name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** How a Maven run ended. */
  private record Run(int exitCode, String output) {}

  /** Runs the Maven that runs this build, on this JDK, offline. */
  private static Run maven(Path project, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
    command.addAll(List.of("--offline", "--batch-mode", "-Dstyle.color=never"));
    command.add("-Dmaven.repo.local=" + System.getProperty("maven.repo.local"));
    command.addAll(List.of(arguments));
    Path log = project.resolve("maven.log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("MAVEN_PROJECTBASEDIR");
    Process process = builder.start();
    try {
      assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).as("Maven ended").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Run(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
  }
}
