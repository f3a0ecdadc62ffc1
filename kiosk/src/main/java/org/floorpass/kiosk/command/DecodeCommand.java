package org.floorpass.kiosk.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.floorpass.kiosk.decode.CameraDecoder;
import org.floorpass.kiosk.decode.FrameDecoder;
import org.floorpass.kiosk.decode.QrDecoder;
import org.floorpass.kiosk.scan.Luminance;
import org.floorpass.kiosk.scan.QrText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code floorpass decode}: the QR codes in image files. What it prints is meant to be seen; it is
 * never run by the appliance.
 */
@Command(name = "decode", description = "Decode the QR codes in image files.")
public final class DecodeCommand implements Callable<Integer> {
  private static final double NANOS_PER_MILLI = 1e6;

  private final Console console;
  private final LongSupplier threadCpuNanos;
  private final ObjectMapper mapper = new ObjectMapper();

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(names = "--sequence", description = "The files are frames of one presentation, in order.")
  private boolean sequence;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Accepted for uniformity; decoding needs no configuration.")
  @SuppressWarnings("UnusedVariable") // picocli sets it
  private Path config = Path.of("/etc/floorpass/floorpass.yaml");

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "PNG, JPEG, GIF, BMP, TIFF, PGM or WebP.")
  private List<Path> files = List.of();

  /**
   * Makes the command.
   *
   * @param console where the results go
   * @param threadCpuNanos the CPU time of the calling thread in nanoseconds
   */
  public DecodeCommand(Console console, LongSupplier threadCpuNanos) {
    this.console = console;
    this.threadCpuNanos = threadCpuNanos;
  }

  @Override
  public Integer call() throws JsonProcessingException {
    Function<Luminance, Answer> decoder = sequence ? sequenceDecoder() : photoDecoder();
    int exit = ExitCode.DONE;
    for (Path file : files) {
      try {
        Luminance picture = ImageFile.read(file);
        long start = threadCpuNanos.getAsLong();
        Answer answer = decoder.apply(picture);
        print(file, answer, (threadCpuNanos.getAsLong() - start) / NANOS_PER_MILLI);
      } catch (IOException unreadable) {
        printError(file, sentence(unreadable));
        exit = ExitCode.FAILED;
      }
    }
    return exit;
  }

  private record Answer(List<String> texts, int attempts) {}

  private Function<Luminance, Answer> photoDecoder() {
    QrDecoder decoder = QrDecoder.forPhotos(threadCpuNanos);
    return picture -> {
      QrDecoder.Decoded decoded = decoder.decode(picture);
      return new Answer(strings(decoded.texts()), decoded.attempts());
    };
  }

  /** The decoder of a camera; what is still in view of an unchanged frame is told again. */
  private Function<Luminance, Answer> sequenceDecoder() {
    CameraDecoder decoder = new CameraDecoder(threadCpuNanos);
    List<String> inView = new ArrayList<>();
    return picture -> {
      FrameDecoder.Result result = decoder.decode(picture);
      if (result.unchanged()) {
        return new Answer(List.copyOf(inView), 0);
      }
      inView.clear();
      inView.addAll(strings(result.texts()));
      return new Answer(List.copyOf(inView), decoder.attempts());
    };
  }

  private void print(Path file, Answer answer, double cpuMillis) throws JsonProcessingException {
    List<String> texts = answer.texts();
    if (!json) {
      String found = texts.isEmpty() ? "no QR code" : String.join(" | ", texts);
      console.out().println(file + ": " + found);
      return;
    }
    ObjectNode line = mapper.createObjectNode().put("file", file.toString());
    if (texts.isEmpty()) {
      line.putNull("text");
    } else {
      line.put("text", texts.getFirst());
    }
    ArrayNode all = line.putArray("texts");
    texts.forEach(all::add);
    line.put("cpuMillis", Math.round(cpuMillis * 1000) / 1000.0);
    line.put("attempts", answer.attempts());
    console.out().println(mapper.writeValueAsString(line));
  }

  private void printError(Path file, String sentence) throws JsonProcessingException {
    if (!json) {
      console.err().println(file + ": " + sentence);
      return;
    }
    ObjectNode line = mapper.createObjectNode().put("file", file.toString());
    console.out().println(mapper.writeValueAsString(line.put("error", sentence)));
  }

  private static String sentence(IOException unreadable) {
    String message = unreadable.getMessage();
    return message == null || message.isBlank() ? "Cannot be read." : message;
  }

  private static List<String> strings(List<QrText> texts) {
    List<String> strings = new ArrayList<>();
    for (QrText text : texts) {
      try (text) {
        strings.add(text.read(String::new));
      }
    }
    return strings;
  }
}
