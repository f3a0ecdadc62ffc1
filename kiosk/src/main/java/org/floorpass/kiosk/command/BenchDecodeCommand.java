package org.floorpass.kiosk.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.floorpass.kiosk.decode.QrDecoder;
import org.floorpass.kiosk.decode.ReferenceDecoder;
import org.floorpass.kiosk.scan.Luminance;
import org.floorpass.kiosk.scan.QrText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code floorpass bench decode}: a folder of photographs, read by this product and by ZXing's
 * default reader in the same run, with the thread CPU time of both.
 */
@Command(
    name = "decode",
    description = "Decode a folder of photographs beside ZXing's default reader.")
public final class BenchDecodeCommand implements Callable<Integer> {
  private static final double NANOS_PER_MILLI = 1e6;

  /** Enough for the compiler to have seen every path; the first decode is 80 times the later. */
  private static final int WARM_UP_IMAGES = 40;

  private final Console console;
  private final LongSupplier threadCpuNanos;

  @Option(names = "--images", required = true, paramLabel = "DIR", description = "The photographs.")
  private Path images = Path.of(".");

  @Option(names = "--quiet", description = "Totals only.")
  private boolean quiet;

  /**
   * Makes the command.
   *
   * @param console where the results go
   * @param threadCpuNanos the CPU time of the calling thread in nanoseconds
   */
  public BenchDecodeCommand(Console console, LongSupplier threadCpuNanos) {
    this.console = console;
    this.threadCpuNanos = threadCpuNanos;
  }

  private record Score(
      String image, Verdict ours, Verdict reference, double ratio, double millis) {}

  private enum Verdict {
    READ,
    /** The same but for characters outside of ASCII, which some truths have lost. */
    CHARSET,
    WRONG,
    NOTHING
  }

  @Override
  public Integer call() throws IOException {
    Map<String, List<String>> truth = truth();
    List<Path> files = files();
    QrDecoder decoder = QrDecoder.forPhotos(threadCpuNanos);
    for (Path file : files.subList(0, Math.min(WARM_UP_IMAGES, files.size()))) {
      Luminance picture = ImageFile.read(file);
      decoder.decode(picture).texts().forEach(QrText::close);
      ReferenceDecoder.decode(picture).ifPresent(QrText::close);
    }
    List<Score> scores = new ArrayList<>();
    for (Path file : files) {
      Score score = score(decoder, file, truth);
      scores.add(score);
      if (!quiet) {
        console.out().println(line(score));
      }
    }
    summarise(scores, truth);
    boolean wrong = scores.stream().anyMatch(score -> score.ours() == Verdict.WRONG);
    return wrong ? ExitCode.FAILED : ExitCode.DONE;
  }

  private Score score(QrDecoder decoder, Path file, Map<String, List<String>> truth)
      throws IOException {
    Luminance picture = ImageFile.read(file);
    String name = images.relativize(file).toString();
    List<String> expected = truth.getOrDefault(name, List.of());
    long before = threadCpuNanos.getAsLong();
    List<QrText> ours = decoder.decode(picture).texts();
    long between = threadCpuNanos.getAsLong();
    Optional<QrText> reference = ReferenceDecoder.decode(picture);
    long after = threadCpuNanos.getAsLong();
    return new Score(
        name,
        verdict(ours, expected),
        verdict(reference.stream().toList(), expected),
        (double) (between - before) / Math.max(1, after - between),
        (between - before) / NANOS_PER_MILLI);
  }

  /** Compared without white space, as the truth is written; without a truth, any text is read. */
  private static Verdict verdict(List<QrText> texts, List<String> expected) {
    List<String> found = texts.stream().map(BenchDecodeCommand::withoutWhiteSpace).toList();
    if (found.isEmpty()) {
      return Verdict.NOTHING;
    }
    if (expected.isEmpty() || found.stream().anyMatch(expected::contains)) {
      return Verdict.READ;
    }
    List<String> plain = expected.stream().map(BenchDecodeCommand::ascii).toList();
    return found.stream().map(BenchDecodeCommand::ascii).anyMatch(plain::contains)
        ? Verdict.CHARSET
        : Verdict.WRONG;
  }

  private static String ascii(String text) {
    return text.replaceAll("[^!-~]+", "");
  }

  private static String withoutWhiteSpace(QrText text) {
    try (text) {
      return text.read(String::new).replaceAll("\\s+", "");
    }
  }

  private static String line(Score score) {
    return String.format(
        Locale.ROOT,
        "%-40s %-8s zxing %-8s %8.1f ms %6.1f x",
        score.image(),
        score.ours(),
        score.reference(),
        score.millis(),
        score.ratio());
  }

  private void summarise(List<Score> scores, Map<String, List<String>> truth) {
    List<Score> known =
        scores.stream()
            .filter(
                score -> truth.isEmpty() || !truth.getOrDefault(score.image(), List.of()).isEmpty())
            .toList();
    console
        .out()
        .printf(
            Locale.ROOT,
            "read %d of %d, ZXing default %d; in another character set %d, ZXing default %d; wrong %d, ZXing default %d; without known text %d, read %d%n",
            count(known, true, Verdict.READ),
            known.size(),
            count(known, false, Verdict.READ),
            count(known, true, Verdict.CHARSET),
            count(known, false, Verdict.CHARSET),
            count(known, true, Verdict.WRONG),
            count(known, false, Verdict.WRONG),
            scores.size() - known.size(),
            count(scores, true, Verdict.READ) - count(known, true, Verdict.READ));
    printQuantiles(
        "read by both",
        known.stream()
            .filter(s -> s.reference() == Verdict.READ && s.ours() == Verdict.READ)
            .toList());
    printQuantiles(
        "read by us alone",
        known.stream()
            .filter(s -> s.reference() != Verdict.READ && s.ours() == Verdict.READ)
            .toList());
    printQuantiles("not read", known.stream().filter(s -> s.ours() == Verdict.NOTHING).toList());
  }

  private static long count(List<Score> scores, boolean ours, Verdict verdict) {
    return scores.stream()
        .filter(score -> (ours ? score.ours() : score.reference()) == verdict)
        .count();
  }

  private void printQuantiles(String what, List<Score> scores) {
    if (scores.isEmpty()) {
      return;
    }
    double[] ratios = scores.stream().mapToDouble(Score::ratio).sorted().toArray();
    double[] millis = scores.stream().mapToDouble(Score::millis).sorted().toArray();
    console
        .out()
        .printf(
            Locale.ROOT,
            "%-18s %4d images; CPU of ZXing default: median %.2f x, p95 %.1f x; median %.1f ms, p95 %.1f ms%n",
            what,
            ratios.length,
            quantile(ratios, 0.5),
            quantile(ratios, 0.95),
            quantile(millis, 0.5),
            quantile(millis, 0.95));
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(images)) {
      Path[] files =
          walk.filter(
                  file -> file.toString().matches("(?i).*\\.(jpe?g|png|pgm|bmp|gif|webp|tiff?)"))
              .toArray(Path[]::new);
      Arrays.sort(files);
      return List.of(files);
    }
  }

  /** The accepted texts of each image from {@code truth.json} in the folder, if there is one. */
  private Map<String, List<String>> truth() throws IOException {
    Path file = images.resolve("truth.json");
    Map<String, List<String>> truth = new LinkedHashMap<>();
    if (Files.exists(file)) {
      for (JsonNode entry : new ObjectMapper().readTree(file.toFile())) {
        List<String> texts = new ArrayList<>();
        entry.path("texts").forEach(text -> texts.add(text.asText()));
        truth.put(entry.path("image").asText(), texts);
      }
    }
    return truth;
  }
}
