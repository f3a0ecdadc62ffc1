package org.floorpass.sim.printer.brother;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.floorpass.sim.printer.Cut;
import org.floorpass.sim.printer.Dots;
import org.floorpass.sim.printer.Intake;
import org.floorpass.sim.printer.OutputTray;
import org.floorpass.sim.printer.PrintedLabel;
import org.floorpass.sim.printer.PrinterCondition;
import org.floorpass.sim.printer.PrinterModel;

/**
 * A Brother QL in raster mode.
 *
 * <p>A healthy page is answered by three status frames: phase "printing", "printing completed",
 * phase "receiving" ("Flow charts", normal flow for USB). What may fail, as on the real one: with
 * the cover open, no media, a jam or media that the print information denies, an error frame comes
 * instead, and that page and all that follow until {@code ESC @} are thrown away, never printed
 * later. A picture shows the print area only; margins show in the position of the cuts. Pause key
 * and ribbon do not exist on this printer.
 */
public final class BrotherPrinter implements PrinterModel {
  private static final int DOTS_PER_INCH = 300;

  private final BrotherModel model;
  private final Set<BrotherQuirk> quirks;
  private final OutputTray tray;
  private final Intake intake;
  private final ByteArrayOutputStream replies = new ByteArrayOutputStream();
  private BrotherRoll roll;
  private JobSettings job = new JobSettings();
  private RasterPage page;
  private boolean discarding;
  private boolean mute;
  private boolean tornSent;
  private int wrongMedia;
  private long stripMicrometres;

  /** A strict printer with this roll in it. */
  public BrotherPrinter(BrotherModel model, BrotherRoll roll, PrinterCondition condition) {
    this(model, roll, condition, EnumSet.noneOf(BrotherQuirk.class));
  }

  /** A printer with the ways of a real device. */
  public BrotherPrinter(
      BrotherModel model, BrotherRoll roll, PrinterCondition condition, Set<BrotherQuirk> quirks) {
    this.model = model;
    this.roll = roll;
    this.quirks = Set.copyOf(quirks);
    this.tray = new OutputTray(condition.withPaused(false).withRibbonOut(false));
    this.page = newPage();
    RasterReader reader = new RasterReader(new Obeying());
    this.intake = new Intake(reader::start);
  }

  @Override
  public synchronized byte[] accept(byte[] bytes) {
    replies.reset();
    for (byte one : bytes) {
      intake.accept(one);
    }
    return quirks.contains(BrotherQuirk.SILENT) ? new byte[0] : replies.toByteArray();
  }

  @Override
  public synchronized void hungUp() {
    if (intake.inside() || page.rows() > 0) {
      tray.complain("the link was cut inside a page, which was dropped");
    }
    intake.reset();
    page = newPage();
  }

  @Override
  public synchronized List<PrintedLabel> labels() {
    return tray.labels();
  }

  /** The cuts, oldest first. */
  public synchronized List<Cut> cuts() {
    return tray.cuts();
  }

  @Override
  public synchronized PrinterCondition condition() {
    return tray.condition();
  }

  @Override
  public synchronized void change(UnaryOperator<PrinterCondition> hand) {
    tray.change(now -> hand.apply(now).withPaused(false).withRibbonOut(false));
    wrongMedia = 0;
    mute = false;
  }

  /** A person puts another roll in. */
  public synchronized void load(BrotherRoll other, int labels) {
    roll = other;
    change(now -> now.withLabels(labels));
  }

  @Override
  public synchronized List<String> complaints() {
    return tray.complaints();
  }

  private RasterPage newPage() {
    return new RasterPage(model.bytesPerLine, Math.min(model.maximumRows, Dots.MAXIMUM_SIDE_DOTS));
  }

  private int error1() {
    return tray.condition().labelsLeft() == 0 ? BrotherStatus.NO_MEDIA : 0;
  }

  private int error2() {
    return wrongMedia
        | (tray.condition().headOpen() ? BrotherStatus.COVER_OPEN : 0)
        | (tray.condition().jammed() ? BrotherStatus.CANNOT_FEED : 0);
  }

  private void send(int type, int phase) {
    boolean media = tray.condition().labelsLeft() > 0;
    byte[] frame =
        new BrotherStatus(type, phase, error1(), error2(), job.mode)
            .bytes(model, media ? Optional.of(roll) : Optional.empty());
    if (quirks.contains(BrotherQuirk.FIRST_STATUS_TORN) && !tornSent) {
      tornSent = true;
      replies.writeBytes(Arrays.copyOfRange(frame, 1, frame.length));
    } else if (!mute) {
      replies.writeBytes(frame);
    }
  }

  private void sendUnasked(int type, int phase) {
    if (job.notify) {
      send(type, phase);
    }
  }

  /** The page is complete: print it, or say why not. */
  private void finish(boolean last) {
    RasterPage done = page;
    page = newPage();
    Optional<PrintInformation> told = job.information;
    job.information = Optional.empty();
    if (discarding) {
      return;
    }
    check(done, told);
    boolean wrong =
        told.isPresent() && !told.get().matches(roll) || roll.blackAndRed() && !job.twoColour;
    if (wrong && quirks.contains(BrotherQuirk.WRONG_MEDIA_FINISHES_NORMALLY)) {
      completed();
      mute = true;
      discarding = true;
      return;
    }
    wrongMedia = wrong ? BrotherStatus.REPLACE_MEDIA : 0;
    if (error1() != 0 || error2() != 0) {
      discarding = true;
      sendUnasked(BrotherStatus.ERROR, BrotherStatus.RECEIVING);
      return;
    }
    print(done, last);
    completed();
  }

  private void completed() {
    sendUnasked(BrotherStatus.PHASE_CHANGE, BrotherStatus.PRINTING);
    sendUnasked(BrotherStatus.COMPLETED, BrotherStatus.PRINTING);
    sendUnasked(BrotherStatus.PHASE_CHANGE, BrotherStatus.RECEIVING);
  }

  private void check(RasterPage done, Optional<PrintInformation> told) {
    if (told.isEmpty()) {
      tray.complain("a page without print information (ESC i z)");
    } else if (told.get().rows() != done.rows()) {
      tray.complain(
          "print information says " + told.get().rows() + " lines, " + done.rows() + " came");
    }
    int expected = roll.printableRows() * (job.highResolution ? 2 : 1);
    if (!roll.continuous() && done.rows() != expected) {
      tray.complain("the label has " + expected + " lines, " + done.rows() + " came");
    }
    if (roll.continuous() && done.rows() < minimumRows()) {
      tray.complain("the page has " + done.rows() + " lines, fewer than " + minimumRows());
    }
    // "Specify margin amount" (ESC i d): 35 dots (3 mm) at least on continuous, 0 on die-cut rolls.
    if (roll.continuous() ? job.marginDots < JobSettings.SMALLEST_MARGIN : job.marginDots != 0) {
      tray.complain("a margin of " + job.marginDots + " dots on this roll");
    }
    if (job.twoColour && done.redRows() != done.rows()) {
      tray.complain(done.redRows() + " red lines for " + done.rows() + " black ones");
    }
    if (done.redDots()) {
      tray.complain("red dots are not shown");
    }
    if (done.inkOutside(firstPin(), roll.printablePins())) {
      tray.complain("dots outside of the print area were lost");
    }
  }

  private int firstPin() {
    return roll.rightPins() + model.extraRightPins();
  }

  private int minimumRows() {
    return model.minimumRows * (job.highResolution ? 2 : 1);
  }

  private void print(RasterPage done, boolean last) {
    boolean fine = job.highResolution;
    int rows =
        roll.continuous()
            ? Math.max(done.rows(), minimumRows())
            : roll.printableRows() * (fine ? 2 : 1);
    int resolution = fine ? 2 * DOTS_PER_INCH : DOTS_PER_INCH;
    tray.queue(done.dots(firstPin(), roll.printablePins(), rows, fine), resolution);
    stripMicrometres +=
        roll.continuous()
            ? rows * 25_400L / resolution + 2 * job.marginDots * 25_400L / DOTS_PER_INCH
            : roll.lengthMillimetres() * 1_000L;
    job.pagesSinceCut++;
    boolean every = job.autoCut && job.pagesSinceCut >= job.cutEvery;
    if (every || last && job.cutAtEnd) {
      job.pagesSinceCut = 0;
      tray.cut(stripMicrometres, false);
    }
  }

  /** The commands, obeyed. */
  private final class Obeying implements RasterReader.Commands {
    @Override
    public void initialise() {
      job = new JobSettings();
      page = newPage();
      discarding = false;
      wrongMedia = 0;
    }

    @Override
    public void status() {
      send(BrotherStatus.REPLY, BrotherStatus.RECEIVING);
    }

    @Override
    public void setting(char name, byte[] parameters) {
      job.set(model, name, parameters, tray::complain);
    }

    @Override
    public void line(char command, int colour, byte[] data) {
      switch (command) {
        case 'Z' -> blankLine();
        case 'w' -> colourLine(colour, data);
        default -> {
          if (job.twoColour) {
            tray.complain("a one-colour line in two-colour printing");
          }
          unpacked(data).ifPresent(this::add);
        }
      }
    }

    @Override
    public void page(boolean last) {
      finish(last);
    }

    @Override
    public void complain(String what) {
      tray.complain(what);
    }

    private void blankLine() {
      if (model.blankLine) {
        add(new byte[model.bytesPerLine]);
      } else {
        tray.complain("unknown command Z: this model has no blank-line command");
      }
    }

    private void colourLine(int colour, byte[] data) {
      if (!model.twoColour || !job.twoColour || colour != 1 && colour != 2) {
        tray.complain("a line of colour " + colour + " was ignored");
      } else {
        unpacked(data).ifPresent(colour == 1 ? this::add : page::addRed);
      }
    }

    private Optional<byte[]> unpacked(byte[] data) {
      Optional<byte[]> line =
          job.packed
              ? RasterPage.unpack(data, model.bytesPerLine)
              : Optional.of(data).filter(raw -> raw.length == model.bytesPerLine);
      if (line.isEmpty()) {
        tray.complain("a line does not have " + model.bytesPerLine + " bytes and was dropped");
      }
      return line;
    }

    private void add(byte[] line) {
      if (!page.add(line)) {
        tray.complain("the page is longer than the printer can print");
      }
    }
  }
}
