package org.floorpass.print.queue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.floorpass.print.check.ReaderProfile;
import org.floorpass.print.job.PrinterId;
import org.floorpass.print.language.LanguageId;
import org.floorpass.print.language.PrinterLanguage;
import org.floorpass.print.link.LinkAddress;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.media.StockCatalogue;
import org.floorpass.print.queue.PrinterSetup.Feedback;

/** A printer as written in the configuration, read: a setup, or one sentence that says why not. */
public sealed interface SetupReading {
  /** Usual speed of a serial label printer. */
  int USUAL_BAUD = 9600;

  /** Ways to a printer. */
  List<String> LINKS = List.of("tcp", "usb", "serial");

  /** Resolutions of the heads that are sold. */
  List<Integer> RESOLUTIONS = List.of(180, 203, 300, 360, 600);

  /** Usable. */
  record Ready(PrinterSetup setup) implements SetupReading {}

  /**
   * Not usable.
   *
   * @param sentence for people, naming the key that is wrong
   */
  record Wrong(String sentence) implements SetupReading {}

  /**
   * Reads the strings of a configuration entry.
   *
   * @param id printer id
   * @param language such as {@code zpl}
   * @param link {@code tcp}, {@code usb} or {@code serial}
   * @param address {@code host:port}, a device path (serial: {@code path[@baud]})
   * @param dotsPerInch of the head
   * @param stock id from the catalogue
   */
  static SetupReading read(
      String id, String language, String link, String address, int dotsPerInch, String stock) {
    Optional<LanguageId> spoken = LanguageId.find(language);
    if (spoken.isEmpty()) {
      return new Wrong("printer " + id + ": language '" + language + "' is not known");
    }
    Optional<LabelStock> loaded = StockCatalogue.find(stock);
    if (loaded.isEmpty()) {
      List<String> known = StockCatalogue.all().stream().map(LabelStock::id).toList();
      return new Wrong(
          "printer " + id + ": stock '" + stock + "' is not known; known are " + known);
    }
    if (!RESOLUTIONS.contains(dotsPerInch)) {
      return new Wrong(
          "printer " + id + ": dotsPerInch " + dotsPerInch + " is not one of " + RESOLUTIONS);
    }
    if (!LINKS.contains(link)) {
      return new Wrong("printer " + id + ": link '" + link + "' is not one of " + LINKS);
    }
    Optional<LinkAddress> place = address(link, address);
    if (place.isEmpty()) {
      return new Wrong(
          "printer " + id + ": '" + address + "' is not an address for link '" + link + "'");
    }
    Optional<PrinterLanguage> builtIn = Languages.find(spoken.get());
    if (builtIn.isEmpty() || spoken.get() == LanguageId.PWG) {
      return new Wrong(
          "printer "
              + id
              + ": language '"
              + language
              + "' is a document format, not for a printer");
    }
    Resolution head = builtIn.get().head(Resolution.of(dotsPerInch));
    Optional<String> refusal = builtIn.get().refusal(loaded.get(), head);
    if (refusal.isPresent()) {
      return new Wrong("printer " + id + ": " + refusal.get());
    }
    return new Ready(
        new PrinterSetup(
            new PrinterId(id),
            spoken.get(),
            place.get(),
            head,
            loaded.get(),
            Feedback.STATUS,
            ReaderProfile.Camera.usual()));
  }

  private static Optional<LinkAddress> address(String link, String text) {
    return switch (link) {
      case "tcp" -> tcp(text);
      case "usb" ->
          text.isBlank() ? Optional.empty() : Optional.of(new LinkAddress.Device(Path.of(text)));
      case "serial" -> serial(text);
      default -> Optional.empty();
    };
  }

  private static Optional<LinkAddress> tcp(String text) {
    int colon = text.lastIndexOf(':');
    String host = colon < 0 ? text : text.substring(0, colon);
    int port = colon < 0 ? 9100 : number(text.substring(colon + 1));
    return host.isBlank() || port < 1 || port > 65_535
        ? Optional.empty()
        : Optional.of(new LinkAddress.Tcp(host.replaceAll("^\\[|\\]$", ""), port));
  }

  private static Optional<LinkAddress> serial(String text) {
    int at = text.lastIndexOf('@');
    String path = at < 0 ? text : text.substring(0, at);
    int baud = at < 0 ? USUAL_BAUD : number(text.substring(at + 1));
    return path.isBlank() || baud < 300
        ? Optional.empty()
        : Optional.of(new LinkAddress.Serial(Path.of(path), baud));
  }

  private static int number(String digits) {
    return digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : -1;
  }
}
