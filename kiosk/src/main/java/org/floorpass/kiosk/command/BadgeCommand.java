package org.floorpass.kiosk.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorpass.print.PrintStation;
import org.floorpass.print.job.BadgeOrder;
import org.floorpass.print.language.LanguageId;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.media.StockCatalogue;
import org.floorpass.print.queue.EncodeOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code floorpass badge}: composes, checks and encodes one badge with no printer, byte for byte as
 * the queue does.
 */
@Command(name = "badge", description = "Compose, check and encode one badge with no printer.")
public final class BadgeCommand implements Callable<Integer> {
  private static final int LOWEST_DOTS = 100;
  private static final int HIGHEST_DOTS = 1_200;

  private final Console console;

  @Option(
      names = "--order",
      required = true,
      paramLabel = "FILE.json",
      description = "displayName, badge (58 digits), optional title, unit, photo, template.")
  private Path order = Path.of("");

  @Option(names = "--stock", required = true, paramLabel = "ID", description = "The label stock.")
  private String stock = "";

  @Option(names = "--dpi", required = true, paramLabel = "N", description = "203, 300 or 600.")
  private int dotsPerInch;

  @Option(
      names = "--language",
      required = true,
      paramLabel = "ID",
      description = "zpl, epl, tspl, brother, dymo, escpos, pdf or pwg.")
  private String language = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The printer's bytes.")
  private Path out = Path.of("");

  @Option(names = "--preview", paramLabel = "FILE.png", description = "The badge as a picture.")
  private Optional<Path> preview = Optional.empty();

  /**
   * Makes the command.
   *
   * @param console where the summary and the faults go
   */
  public BadgeCommand(Console console) {
    this.console = console;
  }

  /** Every command takes a configuration; this one needs nothing of it. */
  @Option(names = "--config", paramLabel = "FILE", hidden = true)
  void configuration(Path ignored) {}

  @Override
  public Integer call() {
    Optional<LabelStock> loaded = StockCatalogue.find(stock);
    if (loaded.isEmpty()) {
      return usage(
          "There is no stock \"%s\". Known are: %s."
              .formatted(
                  stock,
                  StockCatalogue.all().stream()
                      .map(LabelStock::id)
                      .collect(Collectors.joining(", "))));
    }
    Optional<LanguageId> spoken = LanguageId.find(language);
    if (spoken.isEmpty()) {
      return usage(
          "There is no language \"%s\". Known are: %s."
              .formatted(
                  language,
                  Stream.of(LanguageId.values())
                      .map(LanguageId::id)
                      .collect(Collectors.joining(", "))));
    }
    if (dotsPerInch < LOWEST_DOTS || dotsPerInch > HIGHEST_DOTS) {
      return usage("--dpi is %d; it must be from 100 to 1200.".formatted(dotsPerInch));
    }
    return switch (BadgeOrderFile.read(order)) {
      case BadgeOrderFile.Reading.Wrong(String sentence) -> failed(sentence);
      case BadgeOrderFile.Reading.Read(BadgeOrder read) -> {
        try (read) {
          yield encoded(
              PrintStation.encode(read, loaded.get(), Resolution.of(dotsPerInch), spoken.get()));
        }
      }
    };
  }

  private int encoded(EncodeOutcome outcome) {
    return switch (outcome) {
      case EncodeOutcome.NotOffered(String sentence) -> usage(sentence);
      case EncodeOutcome.Refused(var faults) -> {
        faults.forEach(fault -> console.out().println(fault.word() + ": " + fault.plain()));
        yield ExitCode.REFUSED;
      }
      case EncodeOutcome.Encoded encoded -> {
        try (encoded) {
          yield written(encoded);
        }
      }
    };
  }

  private int written(EncodeOutcome.Encoded encoded) {
    try (OutputStream bytes = Files.newOutputStream(out)) {
      encoded.writeStream(bytes);
    } catch (IOException unwritable) {
      return failed("The file " + out + " cannot be written.");
    }
    if (preview.isPresent()) {
      try (OutputStream picture = Files.newOutputStream(preview.get())) {
        encoded.writePreview(picture);
      } catch (IOException unwritable) {
        return failed("The file " + preview.get() + " cannot be written.");
      }
    }
    console.out().println(encoded.summary());
    return ExitCode.DONE;
  }

  private int usage(String sentence) {
    console.err().println(sentence);
    return ExitCode.USAGE;
  }

  private int failed(String sentence) {
    console.err().println(sentence);
    return ExitCode.FAILED;
  }
}
