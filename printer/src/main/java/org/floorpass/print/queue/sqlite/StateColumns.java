package org.floorpass.print.queue.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.floorpass.print.check.SizeFault;
import org.floorpass.print.job.JobState;
import org.floorpass.print.job.OrderKey;
import org.floorpass.print.job.PrintJob;
import org.floorpass.print.job.PrinterId;
import org.floorpass.print.job.VoidReason;
import org.floorpass.print.status.PrinterFault;
import org.jspecify.annotations.Nullable;

/** A state as columns and back. Faults are kept as the sentences that people were told. */
record StateColumns(String state, @Nullable String reason, @Nullable String detail) {
  private static final int LONGEST_DETAIL = 2_000;

  static StateColumns of(JobState state) {
    return switch (state) {
      case JobState.Held(PrinterFault fault, String detail) ->
          new StateColumns(state.word(), fault.reason(), bounded(detail));
      case JobState.Voided(VoidReason reason) ->
          new StateColumns(state.word(), reason.word(), null);
      case JobState.Refused(List<SizeFault> faults) ->
          new StateColumns(
              state.word(),
              null,
              bounded(faults.stream().map(SizeFault::plain).collect(Collectors.joining("\n"))));
      case JobState.Queued _,
          JobState.Sending _,
          JobState.Printed _,
          JobState.Proven _,
          JobState.Uncertain _ ->
          new StateColumns(state.word(), null, null);
    };
  }

  private static String bounded(String text) {
    return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL);
  }

  static PrintJob job(ResultSet row) throws SQLException {
    return new PrintJob(
        new OrderKey(row.getString("order_key")),
        new PrinterId(row.getString("printer")),
        new StateColumns(row.getString("state"), row.getString("reason"), row.getString("detail"))
            .read(),
        instant(row.getLong("submitted_at")),
        instant(row.getLong("changed_at")));
  }

  private JobState read() throws SQLException {
    String why = reason == null ? "" : reason;
    String text = detail == null ? "" : detail;
    return switch (state) {
      case "Queued" -> new JobState.Queued();
      case "Sending" -> new JobState.Sending();
      case "Printed" -> new JobState.Printed();
      case "Proven" -> new JobState.Proven();
      case "Uncertain" -> new JobState.Uncertain();
      case "Held" -> new JobState.Held(PrinterFault.ofReason(why).orElse(PrinterFault.OTHER), text);
      case "Voided" -> new JobState.Voided(VoidReason.ofWord(why).orElse(VoidReason.WITHDRAWN));
      case "Refused" ->
          new JobState.Refused(
              Arrays.stream(text.split("\n", -1))
                  .filter(line -> !line.isEmpty())
                  .<SizeFault>map(SizeFault.Recorded::new)
                  .toList());
      default -> throw new SQLException("unknown job state in the print queue");
    };
  }

  private static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
  }
}
