package org.floorpass.sim.printer.ipp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.floorpass.sim.printer.Dots;
import org.floorpass.sim.printer.OutputTray;
import org.floorpass.sim.printer.PrintedLabel;
import org.floorpass.sim.printer.PrinterCondition;

/**
 * An IPP Everywhere label printer without its HTTP: a request in, a response out. Passive and
 * deterministic; never throws for anything that a client sends.
 *
 * <p>What may fail, as on the real one: a size that the printer does not know is refused
 * (client-error-attributes-or-values-not-supported) when the client insists on fidelity, else the
 * loaded size is taken and the response says so; a size that it knows but is not loaded waits with
 * media-needed; without labels, with the cover open, a jam or in pause the job waits; a page that
 * is not the size of the media is scaled unless print-scaling is none.
 */
public final class IppPrinter {
  /** Print-Job, Validate-Job, Cancel-Job, Get-Job-Attributes, Get-Jobs, Get-Printer-Attributes. */
  static final int[] OPERATIONS = {0x02, 0x04, 0x08, 0x09, 0x0a, 0x0b};

  static final int MOST_COPIES = 20;

  private static final int OK = 0x0000;
  private static final int OK_SUBSTITUTED = 0x0001;
  private static final int BAD_REQUEST = 0x0400;
  private static final int NOT_POSSIBLE = 0x0404;
  private static final int NOT_FOUND = 0x0406;
  private static final int FORMAT_UNSUPPORTED = 0x040a;
  private static final int VALUES_UNSUPPORTED = 0x040b;
  private static final int CHARSET_UNSUPPORTED = 0x040d;
  private static final int FORMAT_ERROR = 0x0411;
  private static final int OPERATION_UNSUPPORTED = 0x0501;
  private static final int VERSION_UNSUPPORTED = 0x0503;
  private static final int BUSY = 0x0507;

  /** Pages that wait at most. */
  private static final int MOST_WAITING = OutputTray.MAXIMUM_WAITING;

  private final int dotsPerInch;
  private final List<IppMedia> known;
  private final Set<IppQuirk> quirks;
  private final IppDescription description;
  private final OutputTray tray;
  private final IppQueue queue;
  private IppMedia ready;

  /** The printer has no clock: its up-time is a second a request, so that it is deterministic. */
  private int requests;

  /** A strict printer with this label loaded, of a few that it knows. */
  public IppPrinter(IppMedia ready, int dotsPerInch, PrinterCondition condition) {
    this(ready, dotsPerInch, condition, EnumSet.noneOf(IppQuirk.class));
  }

  /** A printer with the ways of a real device. */
  public IppPrinter(
      IppMedia ready, int dotsPerInch, PrinterCondition condition, Set<IppQuirk> quirks) {
    Set<IppMedia> sizes = new LinkedHashSet<>();
    sizes.add(ready);
    sizes.addAll(List.of(IppMedia.LABEL_62X100, IppMedia.LABEL_29X90, IppMedia.LABEL_4X2));
    this.known = List.copyOf(sizes);
    this.ready = ready;
    this.dotsPerInch = dotsPerInch;
    this.quirks = Set.copyOf(quirks);
    this.description = new IppDescription(dotsPerInch, known, this.quirks);
    this.tray = new OutputTray(condition);
    this.queue = new IppQueue(tray, dotsPerInch);
  }

  /** Answers one request, a whole body of application/ipp. */
  public synchronized byte[] answer(byte[] request, String uri) {
    requests++;
    IppMessage message;
    try {
      message = IppReader.read(request);
    } catch (IppReader.Malformed broken) {
      tray.complain("no IPP request: " + broken.getMessage());
      int id = request.length < 8 ? 1 : ByteBuffer.wrap(request, 4, 4).getInt();
      return reply(0x0101, BAD_REQUEST, id, List.of());
    }
    return answer(message, uri);
  }

  /** All labels printed so far, oldest first. */
  public synchronized List<PrintedLabel> labels() {
    return tray.labels();
  }

  /** What the printer's keys, roll and head look like now. */
  public synchronized PrinterCondition condition() {
    return tray.condition();
  }

  /** A person does something at the printer; jobs that wait are printed when they can be. */
  public synchronized void change(UnaryOperator<PrinterCondition> hand) {
    tray.change(hand);
    queue.work(ready, requests);
  }

  /** A person loads another of the known sizes. */
  public synchronized void load(IppMedia media, int labels) {
    if (!known.contains(media)) {
      throw new IllegalArgumentException("the printer does not know " + media);
    }
    ready = media;
    change(now -> now.withLabels(labels));
  }

  /** What the clients did wrong, in words, oldest first. */
  public synchronized List<String> complaints() {
    return tray.complaints();
  }

  private byte[] answer(IppMessage request, String uri) {
    int major = request.version() >> 8;
    if (major != 1 && major != 2) {
      return refuse(request, VERSION_UNSUPPORTED, "IPP version " + major);
    }
    if (!wellBegun(request)) {
      return refuse(request, BAD_REQUEST, "the operation attributes do not begin as they must");
    }
    if (!request.sections().getFirst().attributes().getFirst().textOr("").equals("utf-8")) {
      return refuse(request, CHARSET_UNSUPPORTED, "a charset other than utf-8");
    }
    return switch (request.code()) {
      case 0x02, 0x04 -> print(request, uri);
      case 0x08 -> cancel(request);
      case 0x09 -> jobAttributes(request, uri);
      case 0x0a -> allJobs(request, uri);
      case 0x0b -> printerAttributes(request, uri);
      default ->
          refuse(request, OPERATION_UNSUPPORTED, String.format("operation %04xh", request.code()));
    };
  }

  /** RFC 8011 section 4.1.4: charset, language, then the target. */
  private static boolean wellBegun(IppMessage request) {
    if (request.sections().isEmpty() || request.requestId() < 1) {
      return false;
    }
    IppMessage.Section first = request.sections().getFirst();
    return first.tag() == IppMessage.OPERATION
        && first.attributes().size() >= 3
        && first.attributes().get(0).name().equals("attributes-charset")
        && first.attributes().get(1).name().equals("attributes-natural-language")
        && first.attributes().get(2).name().matches("printer-uri|job-uri");
  }

  private byte[] print(IppMessage request, String uri) {
    IppRequestCheck.Wanted wanted = new IppRequestCheck(known, ready).wanted(request);
    boolean faithful =
        request
            .attribute(IppMessage.OPERATION, "ipp-attribute-fidelity")
            .filter(a -> a.values().getFirst() instanceof IppValue.Truth(boolean truth) && truth)
            .isPresent();
    List<IppMessage.Section> unsupported =
        wanted.unsupported().isEmpty()
            ? List.of()
            : List.of(new IppMessage.Section(IppMessage.UNSUPPORTED, wanted.unsupported()));
    if (!wanted.unsupported().isEmpty()) {
      tray.complain("unsupported: " + wanted.unsupported().getFirst().name());
    }
    if (faithful && !unsupported.isEmpty()) {
      return reply(request.version(), VALUES_UNSUPPORTED, request.requestId(), unsupported);
    }
    if (!wanted.format().equals(IppRequestCheck.PWG)) {
      return refuse(request, FORMAT_UNSUPPORTED, "document format " + shortened(wanted.format()));
    }
    int status = unsupported.isEmpty() ? OK : OK_SUBSTITUTED;
    if (request.code() == 0x04) {
      return reply(request.version(), status, request.requestId(), unsupported);
    }
    try {
      return accepted(request, wanted, status, unsupported, uri);
    } catch (PwgRaster.Malformed broken) {
      return refuse(request, FORMAT_ERROR, "no PWG raster: " + broken.getMessage());
    }
  }

  private byte[] accepted(
      IppMessage request,
      IppRequestCheck.Wanted wanted,
      int status,
      List<IppMessage.Section> unsupported,
      String uri)
      throws PwgRaster.Malformed {
    List<Dots> pages = new ArrayList<>();
    for (PwgRaster.Page page : PwgRaster.pages(request.data().bytes())) {
      if (page.dotsPerInch() != dotsPerInch) {
        throw new PwgRaster.Malformed(
            page.dotsPerInch() + " dpi on a " + dotsPerInch + " dpi head");
      }
      pages.add(placed(page.dots(), wanted));
    }
    List<Dots> copies = new ArrayList<>();
    for (int copy = 0; copy < wanted.copies(); copy++) {
      copies.addAll(pages);
    }
    if (queue.waitingPages() + copies.size() > MOST_WAITING) {
      return refuse(request, BUSY, "too many pages wait");
    }
    IppJob job =
        new IppJob(
            queue.nextNumber(),
            text(request, "job-name", "untitled"),
            text(request, "requesting-user-name", "anonymous"),
            wanted.media(),
            copies,
            requests);
    queue.add(job);
    queue.work(ready, requests);
    List<IppMessage.Section> sections = new ArrayList<>(unsupported);
    sections.add(new IppMessage.Section(IppMessage.JOB, describe(job, uri)));
    return reply(request.version(), status, request.requestId(), sections);
  }

  /** print-scaling none: centred, never scaled; anything else fits the page to the media. */
  private Dots placed(Dots page, IppRequestCheck.Wanted wanted) {
    int width = wanted.media().widthDots(dotsPerInch);
    int length = wanted.media().lengthDots(dotsPerInch);
    if (page.width() == width && page.height() == length) {
      return page;
    }
    if (wanted.scaling().equals("none") && !quirks.contains(IppQuirk.SCALES_ANYWAY)) {
      int left = Math.floorDiv(page.width() - width, 2);
      int top = Math.floorDiv(page.height() - length, 2);
      if (Math.abs(left) > 1 || Math.abs(top) > 1) {
        tray.complain("a page of " + page.width() + " by " + page.height() + " dots was centred");
      }
      return page.crop(left, top, width, length);
    }
    tray.complain("a page of " + page.width() + " by " + page.height() + " dots was scaled");
    Dots.Canvas canvas = Dots.canvas(width, length);
    for (int y = 0; y < length; y++) {
      for (int x = 0; x < width; x++) {
        int fromX = (int) ((long) x * page.width() / width);
        int fromY = (int) ((long) y * page.height() / length);
        if (page.black(fromX, fromY)) {
          canvas.set(x, y);
        }
      }
    }
    return canvas.dots();
  }

  private byte[] printerAttributes(IppMessage request, String uri) {
    int waiting = queue.all(false).size();
    List<IppAttribute> all =
        description.attributes(
            uri, ready, tray.condition(), waiting, queue.otherMediaNeeded(ready));
    all.add(IppAttribute.wholes("printer-up-time", requests));
    Set<String> names = requested(request);
    boolean everything = names.isEmpty() || names.contains("all");
    boolean groups = names.contains("printer-description") || names.contains("job-template");
    List<IppAttribute> asked =
        all.stream()
            .filter(
                one ->
                    names.contains(one.name())
                        || (everything || groups) && !one.name().equals("media-col-database"))
            .toList();
    return reply(
        request.version(),
        OK,
        request.requestId(),
        List.of(new IppMessage.Section(IppMessage.PRINTER, asked)));
  }

  private static Set<String> requested(IppMessage request) {
    Set<String> names = new HashSet<>();
    request
        .attribute(IppMessage.OPERATION, "requested-attributes")
        .ifPresent(
            given -> {
              for (IppValue value : given.values()) {
                if (value instanceof IppValue.Text(int _, String name)) {
                  names.add(name);
                }
              }
            });
    return names;
  }

  private byte[] jobAttributes(IppMessage request, String uri) {
    return queue
        .find(jobId(request))
        .map(job -> List.of(section(request, job, uri, "all")))
        .map(sections -> reply(request.version(), OK, request.requestId(), sections))
        .orElseGet(() -> refuse(request, NOT_FOUND, "there is no such job"));
  }

  private IppMessage.Section section(IppMessage request, IppJob job, String uri, String... usual) {
    Set<String> names = requested(request);
    Set<String> asked = names.isEmpty() ? Set.of(usual) : names;
    return new IppMessage.Section(
        IppMessage.JOB,
        describe(job, uri).stream()
            .filter(one -> asked.contains("all") || asked.contains(one.name()))
            .toList());
  }

  private byte[] allJobs(IppMessage request, String uri) {
    boolean completed = text(request, "which-jobs", "not-completed").equals("completed");
    List<IppMessage.Section> sections =
        queue.all(completed).stream()
            .map(job -> section(request, job, uri, "job-id", "job-uri"))
            .toList();
    return reply(request.version(), OK, request.requestId(), sections);
  }

  private byte[] cancel(IppMessage request) {
    Optional<IppJob> found = queue.find(jobId(request));
    if (found.isEmpty()) {
      return refuse(request, NOT_FOUND, "there is no such job");
    }
    IppJob job = found.get();
    if (job.finished()) {
      return refuse(request, NOT_POSSIBLE, "the job is finished");
    }
    job.canceled = true;
    job.finishedAt = requests;
    queue.work(ready, requests);
    return reply(request.version(), OK, request.requestId(), List.of());
  }

  /** By printer-uri and job-id, or by job-uri, whose last part is the number. */
  private static int jobId(IppMessage request) {
    String uri = text(request, "job-uri", "");
    String tail = uri.substring(uri.lastIndexOf('/') + 1);
    int byUri = tail.matches("[0-9]{1,9}") ? Integer.parseInt(tail) : 0;
    return request.attribute(IppMessage.OPERATION, "job-id").map(a -> a.wholeOr(0)).orElse(byUri);
  }

  /** The first job that waits is stopped while the printer is; those behind it are pending. */
  private List<IppAttribute> describe(IppJob job, String uri) {
    List<String> reasons = IppDescription.reasons(tray.condition(), queue.otherMediaNeeded(ready));
    boolean stopped = !reasons.equals(List.of("none")) && queue.first(job);
    return job.describe(uri, stopped, requests);
  }

  private static String text(IppMessage request, String name, String otherwise) {
    return shortened(
        request
            .attribute(IppMessage.OPERATION, name)
            .map(given -> given.textOr(otherwise))
            .orElse(otherwise));
  }

  private static String shortened(String text) {
    return text.length() > 255 ? text.substring(0, 255) : text;
  }

  private byte[] refuse(IppMessage request, int status, String why) {
    tray.complain(why);
    return reply(request.version(), status, request.requestId(), List.of());
  }

  private static byte[] reply(
      int version, int status, int requestId, List<IppMessage.Section> sections) {
    List<IppMessage.Section> all = new ArrayList<>();
    all.add(
        new IppMessage.Section(
            IppMessage.OPERATION,
            List.of(
                IppAttribute.strings(IppValue.CHARSET, "attributes-charset", "utf-8"),
                IppAttribute.strings(IppValue.LANGUAGE, "attributes-natural-language", "en"))));
    all.addAll(sections);
    int answered = version == 0x0100 || version == 0x0101 ? version : 0x0200;
    return new IppMessage(answered, status, requestId, all, new IppMessage.Document(new byte[0]))
        .bytes();
  }
}
