package org.floorpass.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher as an appliance has it, with made-up JDKs and a made-up kiosk beside it: what it
 * chooses, what it says, and that a start-up cache of former jars is never used.
 */
class LauncherTest {
  private static final long LIMIT_SECONDS = 120;

  /** A kiosk in small: says what it is, answers on the face's port, ends by SIGTERM. */
  private static final String SMALL_KIOSK =
      """
      import com.sun.net.httpserver.HttpServer;
      import java.net.InetSocketAddress;
      import java.nio.file.Files;
      import java.nio.file.Path;
      import java.util.regex.Pattern;

      public class Small {
        public static void main(String[] arguments) throws Exception {
          System.out.println("this is VERSION");
          if (arguments[0].equals("doctor")) {
            return;
          }
          var port = Pattern.compile("face:.*port: (\\\\d+)")
              .matcher(Files.readString(Path.of(arguments[2])));
          port.find();
          var server =
              HttpServer.create(
                  new InetSocketAddress("127.0.0.1", Integer.parseInt(port.group(1))), 0);
          server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          });
          server.start();
          System.out.println("READY");
        }
      }
      """;

  @TempDir Path folder;
  private Path launcher = Path.of("floorpass");
  private Path jvms = Path.of("jvms");

  @BeforeEach
  void install() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "bash is not installed");
    launcher = Files.copy(Checkout.root().resolve("floorpass"), folder.resolve("floorpass"));
    jvms = Files.createDirectory(folder.resolve("jvms"));
    Files.writeString(folder.resolve("kiosk.jar"), "not read by made-up JDKs");
  }

  @Test
  void helpNamesEveryCommandWithoutAnyJava() throws Exception {
    Run run = launch(Map.of(), "help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("demo", "test", "run", "sim", "decode", "doctor", "audit");
  }

  @Test
  void anUnknownCommandIsWrongUsage() throws Exception {
    Run run = launch(Map.of(), "dmeo");
    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err())
        .isEqualTo("floorpass: there is no command 'dmeo'. 'floorpass help' lists them.\n");
    assertThat(launch(Map.of()).exitCode()).isEqualTo(64);
  }

  @Test
  void anOldJavaFirstOnThePathIsPassedOver() throws Exception {
    Path old = madeUpJdk("java-17", "17.0.15");
    madeUpJdk("jdk-25", "25.0.3");
    Run run = launch(Map.of("PATH", old.resolve("bin") + ":/usr/bin:/bin"), "doctor", "--x y");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith("jdk-25\n")
        .contains("--enable-native-access=ALL-UNNAMED\n", "-XX:+UseSerialGC\n")
        .endsWith("-jar\n" + folder.toRealPath().resolve("kiosk.jar") + "\ndoctor\n--x y\n");
  }

  @Test
  void javaHomeComesFirst() throws Exception {
    madeUpJdk("a-jdk", "25");
    Path chosen = madeUpJdk("b-jdk", "26-ea");
    assertThat(launch(Map.of("JAVA_HOME", chosen.toString()), "doctor").out()).startsWith("b-jdk");
  }

  @Test
  void theApplianceRunsInASmallHeap() throws Exception {
    madeUpJdk("jdk", "25.0.1");
    assertThat(launch(Map.of(), "run").out())
        .contains("-Xmx128m\n", "-XX:+ExitOnOutOfMemoryError\n");
  }

  @Test
  void withoutTheRightJavaItSaysWhatToInstall() throws Exception {
    Path old = madeUpJdk("java-17", "17.0.15");
    Run run = launch(Map.of("PATH", old.resolve("bin") + ":/usr/bin:/bin"), "doctor");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("floorpass: this needs a JDK 25 or newer, and found only Java 17")
        .contains("apt-get install openjdk-25-jdk-headless");
  }

  @Test
  void aWrongJavaThatWasNamedIsOneSentence() throws Exception {
    Path old = madeUpJdk("java-17", "17.0.15");
    Run run = launch(Map.of("FLOORPASS_JAVA_HOME", old.toString()), "run");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines())
        .hasSize(1)
        .first()
        .asString()
        .contains("is not a JDK 25 or newer");
  }

  @Test
  void anApplianceHasNoSimulatedDevices() throws Exception {
    Run run = launch(Map.of(), "demo");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("belongs to the source checkout");
  }

  @Test
  void aLinkInThePathFindsItsJars() throws Exception {
    madeUpJdk("jdk", "25.0.1");
    Path link = Files.createDirectory(folder.resolve("bin")).resolve("floorpass");
    Files.createSymbolicLink(link, launcher);
    launcher = link;
    assertThat(launch(Map.of(), "doctor").exitCode()).isZero();
  }

  @Test
  void aStartUpCacheIsUsedAndNeverOutlivesTheJarItWasMadeFrom() throws Exception {
    Map<String, String> environment =
        Map.of(
            "FLOORPASS_JAVA_HOME", System.getProperty("java.home"),
            "FLOORPASS_CACHE", folder.resolve("cache").toString(),
            "FLOORPASS_JAVA_OPTIONS", "-Xlog:class+load=info:file=" + folder.resolve("classes"));
    writeKiosk("one");
    Run training = launch(environment, "train");
    assertThat(training.exitCode()).as(training.err()).isZero();
    assertThat(caches()).hasSize(1);

    assertThat(launch(environment, "doctor").out()).isEqualTo("this is one\n");
    assertThat(loadingOfTheKiosk()).contains("shared objects file");

    writeKiosk("two");
    assertThat(launch(environment, "doctor").out()).isEqualTo("this is two\n");
    assertThat(loadingOfTheKiosk()).doesNotContain("shared objects file");

    Path first = caches().getFirst();
    assertThat(launch(environment, "train", "--if-missing").exitCode()).isZero();
    assertThat(caches()).hasSize(1).doesNotContain(first);
    assertThat(launch(environment, "doctor").out()).isEqualTo("this is two\n");
    assertThat(loadingOfTheKiosk()).contains("shared objects file");
  }

  private List<Path> caches() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      return files.toList();
    }
  }

  private String loadingOfTheKiosk() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("classes"))) {
      return lines.filter(line -> line.contains(" Small ")).findFirst().orElse("not loaded");
    }
  }

  private void writeKiosk(String version) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("small"));
    Path source = sources.resolve("Small.java");
    Files.writeString(source, SMALL_KIOSK.replace("VERSION", version));
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", sources.toString(), source.toString());
    assertThat(result).isZero();
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Small");
    writeJar(folder.resolve("kiosk.jar"), manifest, sources.resolve("Small.class"));
    writeJar(folder.resolve("lib/library.jar"), manifest, source);
  }

  private static void writeJar(Path jar, Manifest manifest, Path content) throws IOException {
    Files.createDirectories(jar.resolveSibling(""));
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      out.putNextEntry(new JarEntry(content.getFileName().toString()));
      Files.copy(content, out);
      out.closeEntry();
    }
  }

  /** A folder that looks like a JDK; its java prints the JDK's name and its arguments. */
  private Path madeUpJdk(String name, String version) throws IOException {
    Path home = Files.createDirectories(jvms.resolve(name));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Path bin = Files.createDirectories(home.resolve("bin"));
    for (String program : List.of("java", "javac")) {
      Path script = bin.resolve(program);
      Files.writeString(script, "#!/bin/sh\nprintf '%s\\n' " + name + " \"$@\"\n");
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return home;
  }

  private record Run(int exitCode, String out, String err) {}

  private Run launch(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/bash", launcher.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.contains("JAVA") || name.contains("FLOORPASS"));
    builder.environment().put("FLOORPASS_JVM_FOLDERS", jvms.toString());
    builder.environment().put("PATH", pathWithoutJava());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
          .as("the launcher ended")
          .isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Run(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  /** A PATH with every usual tool and no java, so that the machine's own Java plays no part. */
  private String pathWithoutJava() throws IOException {
    Path tools = folder.resolve("tools");
    if (!Files.exists(tools)) {
      Files.createDirectory(tools);
      for (String tool :
          List.of(
              "bash",
              "basename",
              "cat",
              "chmod",
              "dirname",
              "head",
              "id",
              "mkdir",
              "mkfifo",
              "mktemp",
              "mv",
              "readlink",
              "rm",
              "sed",
              "sha256sum",
              "sort",
              "stat",
              "uname")) {
        Path found =
            Files.exists(Path.of("/bin", tool)) ? Path.of("/bin", tool) : Path.of("/usr/bin", tool);
        Files.createSymbolicLink(tools.resolve(tool), found);
      }
    }
    return tools.toString();
  }
}
