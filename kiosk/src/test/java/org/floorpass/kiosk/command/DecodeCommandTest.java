package org.floorpass.kiosk.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeCommandTest {
  private static final String TEXT = "10" + "0123456789".repeat(5) + "123456";

  @TempDir Path folder;

  private record Answer(int exit, List<JsonNode> lines, String err) {}

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff", "pgm"})
  void everyImageFormatIsRead(String format) throws Exception {
    Path file = folder.resolve("code." + format);
    write(image(TEXT), format, file);
    Answer answer = decode(file.toString());
    assertThat(answer.exit()).isZero();
    JsonNode line = answer.lines().getFirst();
    assertThat(line.path("file").asText()).isEqualTo(file.toString());
    assertThat(line.path("text").asText()).isEqualTo(TEXT);
    assertThat(line.path("texts")).hasSize(1);
    assertThat(line.path("attempts").asInt()).isPositive();
    assertThat(line.path("cpuMillis").asDouble()).isPositive();
  }

  @Test
  void anImageWithoutACodeHasANullTextAndIsNoFailure() throws Exception {
    Path file = folder.resolve("empty.png");
    write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", file);
    Answer answer = decode(file.toString());
    assertThat(answer.exit()).isZero();
    assertThat(answer.lines().getFirst().path("text").isNull()).isTrue();
    assertThat(answer.lines().getFirst().path("texts")).isEmpty();
  }

  @Test
  void unreadableFilesAreNamedAndTheOthersGoOn() throws Exception {
    Path garbage = Files.writeString(folder.resolve("garbage.png"), "not an image");
    byte[] whole = pngOf(image(TEXT));
    Path torn = Files.write(folder.resolve("torn.png"), Arrays.copyOf(whole, 60));
    Path good = Files.write(folder.resolve("good.png"), whole);
    Answer answer =
        decode(
            garbage.toString(),
            torn.toString(),
            folder.resolve("missing.png").toString(),
            good.toString());
    assertThat(answer.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(answer.lines()).hasSize(4);
    assertThat(answer.lines().subList(0, 3))
        .allMatch(line -> !line.path("error").asText().isEmpty());
    assertThat(answer.lines().getLast().path("text").asText()).isEqualTo(TEXT);
    assertThat(answer.err()).doesNotContain("Exception");
  }

  @Test
  void thePhotographsThatComeWithTheTestsAreAllReadAndNoneWrongly() throws Exception {
    Path photos = photos();
    JsonNode truth = new ObjectMapper().readTree(photos.resolve("truth.json").toFile());
    List<String> arguments = new ArrayList<>();
    truth.forEach(entry -> arguments.add(photos.resolve(entry.path("image").asText()).toString()));
    Answer answer = decode(arguments.toArray(String[]::new));
    for (int i = 0; i < truth.size(); i++) {
      List<String> accepted = new ArrayList<>();
      truth.get(i).path("texts").forEach(text -> accepted.add(text.asText()));
      String text = answer.lines().get(i).path("text").asText().replaceAll("\\s+", "");
      assertThat(accepted).as(arguments.get(i)).contains(text);
    }
  }

  @Test
  void theBenchmarkSaysHowManyWereReadBesideTheReference() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console = new Console(new PrintStream(out, true), new PrintStream(out, true));
    int exit =
        FloorpassCommand.commandLine(
                console,
                List.of(new BenchDecodeCommand(console, threadCpu()::getCurrentThreadCpuTime)))
            .execute("decode", "--quiet", "--images", photos().toString());
    assertThat(exit).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("read 19 of 19", "wrong 0");
  }

  private static ThreadMXBean threadCpu() {
    return ManagementFactory.getThreadMXBean();
  }

  private static Path photos() throws URISyntaxException {
    URL truth = DecodeCommandTest.class.getResource("/org/floorpass/kiosk/photos/truth.json");
    return requireNonNull(Path.of(requireNonNull(truth).toURI()).getParent());
  }

  private static Answer decode(String... files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(new PrintStream(out, true), new PrintStream(err, true));
    DecodeCommand command = new DecodeCommand(console, threadCpu()::getCurrentThreadCpuTime);
    String[] arguments =
        Stream.concat(Stream.of("decode", "--json"), Stream.of(files)).toArray(String[]::new);
    int exit = FloorpassCommand.commandLine(console, List.of(command)).execute(arguments);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return new Answer(exit, lines, err.toString(StandardCharsets.UTF_8));
  }

  private static BufferedImage image(String text) throws Exception {
    return MatrixToImageWriter.toBufferedImage(
        new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 160, 160));
  }

  private static byte[] pngOf(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static void write(BufferedImage image, String format, Path file) throws IOException {
    BufferedImage grey =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    grey.getGraphics().drawImage(image, 0, 0, null);
    if (format.equals("pgm")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(
          ("P5\n" + grey.getWidth() + " " + grey.getHeight() + "\n255\n")
              .getBytes(StandardCharsets.US_ASCII));
      bytes.writeBytes(
          ((java.awt.image.DataBufferByte) grey.getRaster().getDataBuffer()).getData());
      Files.write(file, bytes.toByteArray());
    } else {
      assertThat(ImageIO.write(grey, format, file.toFile())).as(format).isTrue();
    }
  }
}
