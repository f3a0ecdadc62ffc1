package org.floorpass.print.language.zpl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.floorpass.print.status.PrinterFault;

/** Reads the replies of ZPL status queries. Pure; torn or foreign text is an empty answer. */
final class ZplReplies {
  /** {@code ~HQES}: flag, then the 64 error bits as two groups of eight hex digits. */
  private static final Pattern ERRORS =
      Pattern.compile("ERRORS:\\s*([01])\\s+([0-9A-Fa-f]{8})\\s+([0-9A-Fa-f]{8})");

  private static final Pattern FRAME = Pattern.compile("\u0002([^\u0002\u0003]*)\u0003");

  // ZPL II Programming Guide, ~HQ, table "Error Flags (~HQES)", group 1.
  private static final long MEDIA_OUT = 0x0000_0001;
  private static final long RIBBON_OUT = 0x0000_0002;
  private static final long HEAD_OPEN = 0x0000_0004;
  private static final long CUTTER_FAULT = 0x0000_0008;
  private static final long HEAD_OVERHEATED = 0x0000_0010;
  private static final long MOTOR_OVERHEATED = 0x0000_0020;
  private static final long PAPER_JAM_IN_RETRACT = 0x0000_1000;
  private static final long PAPER_FEED = 0x0000_4000;
  private static final long CLEAR_PATH_FAILED = 0x0000_8000;
  private static final long PAUSED = 0x0001_0000;

  private ZplReplies() {}

  /**
   * The three lines of {@code ~HS}.
   *
   * @param paperOut line 1, field b
   * @param paused line 1, field c
   * @param labelLengthDots line 1, field d
   * @param formatsWaiting line 1, field e
   * @param partialFormat line 1, field h
   * @param overheated line 1, field l
   * @param headUp line 2, field o
   * @param ribbonOut line 2, field p
   * @param labelsRemaining line 2, field u
   */
  record HostStatus(
      boolean paperOut,
      boolean paused,
      int labelLengthDots,
      int formatsWaiting,
      boolean partialFormat,
      boolean overheated,
      boolean headUp,
      boolean ribbonOut,
      int labelsRemaining) {

    List<PrinterFault> faults() {
      List<PrinterFault> faults = new ArrayList<>();
      addIf(paperOut, PrinterFault.MEDIA_EMPTY, faults);
      addIf(ribbonOut, PrinterFault.MARKER_SUPPLY_EMPTY, faults);
      addIf(headUp, PrinterFault.COVER_OPEN, faults);
      addIf(overheated, PrinterFault.OVERHEATED, faults);
      addIf(paused, PrinterFault.PAUSED, faults);
      return faults;
    }
  }

  /** The faults of an {@code ~HQES} reply, none for a healthy printer; empty when it is not one. */
  static Optional<List<PrinterFault>> errors(byte[] reply) {
    Matcher line = ERRORS.matcher(new String(reply, ISO_8859_1));
    if (!line.find()) {
      return Optional.empty();
    }
    List<PrinterFault> faults = new ArrayList<>();
    if (line.group(1).equals("0")) {
      return Optional.of(faults);
    }
    long bits = Long.parseLong(line.group(3), 16);
    addIf((bits & MEDIA_OUT) != 0, PrinterFault.MEDIA_EMPTY, faults);
    addIf((bits & RIBBON_OUT) != 0, PrinterFault.MARKER_SUPPLY_EMPTY, faults);
    addIf((bits & HEAD_OPEN) != 0, PrinterFault.COVER_OPEN, faults);
    long jams = CUTTER_FAULT | PAPER_JAM_IN_RETRACT | PAPER_FEED | CLEAR_PATH_FAILED;
    addIf((bits & jams) != 0, PrinterFault.MEDIA_JAM, faults);
    addIf((bits & (HEAD_OVERHEATED | MOTOR_OVERHEATED)) != 0, PrinterFault.OVERHEATED, faults);
    addIf((bits & PAUSED) != 0, PrinterFault.PAUSED, faults);
    if (faults.isEmpty()) {
      faults.add(PrinterFault.OTHER);
    }
    return Optional.of(faults);
  }

  /** The reply of {@code ~HS}; empty when it is torn or not one. */
  static Optional<HostStatus> hostStatus(byte[] reply) {
    List<String[]> frames =
        FRAME
            .matcher(new String(reply, ISO_8859_1))
            .results()
            .map(match -> match.group(1).split(",", -1))
            .toList();
    if (frames.size() < 2 || frames.get(0).length < 12 || frames.get(1).length < 9) {
      return Optional.empty();
    }
    String[] one = frames.get(0);
    String[] two = frames.get(1);
    for (String field : List.of(one[3], one[4], two[8])) {
      if (!field.matches("\\d{1,8}")) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new HostStatus(
            flag(one[1]),
            flag(one[2]),
            Integer.parseInt(one[3]),
            Integer.parseInt(one[4]),
            flag(one[7]),
            flag(one[11]),
            flag(two[2]),
            flag(two[3]),
            Integer.parseInt(two[8])));
  }

  private static boolean flag(String field) {
    return field.strip().equals("1");
  }

  private static void addIf(boolean holds, PrinterFault fault, List<PrinterFault> faults) {
    if (holds) {
      faults.add(fault);
    }
  }
}
