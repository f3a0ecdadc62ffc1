package org.floorpass.print.queue.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.floorpass.print.check.SizeFault;
import org.floorpass.print.job.JobState;
import org.floorpass.print.job.OrderKey;
import org.floorpass.print.job.PrintJob;
import org.floorpass.print.job.PrinterId;
import org.floorpass.print.job.VoidReason;
import org.floorpass.print.queue.JobStore.Insertion;
import org.floorpass.print.queue.JobStore.Unfinished;
import org.floorpass.print.queue.PrintStoreException;
import org.floorpass.print.status.PrinterFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqliteJobStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-02T06:00:00.123456Z");
  @TempDir Path folder;

  static List<JobState> states() {
    return List.of(
        new JobState.Queued(),
        new JobState.Sending(),
        new JobState.Printed(),
        new JobState.Proven(),
        new JobState.Uncertain(),
        new JobState.Held(PrinterFault.COVER_OPEN, "Close it."),
        new JobState.Voided(VoidReason.HELD_TOO_LONG),
        new JobState.Refused(List.of(new SizeFault.Recorded("Too small."))));
  }

  private static PrintJob job(String key, JobState state) {
    return new PrintJob(new OrderKey(key), new PrinterId("printer-1"), state, NOW, NOW);
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateSurvivesAReopen(JobState state) {
    try (SqliteJobStore store = SqliteJobStore.open(folder.resolve("print.db"))) {
      store.insert(job("a", state));
    }
    try (SqliteJobStore store = SqliteJobStore.open(folder.resolve("print.db"))) {
      assertThat(store.find(new OrderKey("a"))).contains(job("a", state));
    }
  }

  @Test
  void aKnownKeyChangesNothing() {
    try (SqliteJobStore store = SqliteJobStore.open(folder.resolve("print.db"))) {
      store.insert(job("a", new JobState.Queued()));
      assertThat(store.insert(job("a", new JobState.Printed())))
          .isEqualTo(new Insertion.Existing(job("a", new JobState.Queued())));
    }
  }

  @Test
  void aMoveFromAnotherStateIsNotMade() {
    try (SqliteJobStore store = SqliteJobStore.open(folder.resolve("print.db"))) {
      store.insert(job("a", new JobState.Printed()));
      OrderKey key = new OrderKey("a");
      assertThat(store.move(key, Set.of("Queued"), new JobState.Sending(), true, NOW))
          .contains(job("a", new JobState.Printed()));
      assertThat(store.move(new OrderKey("x"), Set.of("Queued"), new JobState.Sending(), true, NOW))
          .isEmpty();
    }
  }

  @Test
  void unfinishedJobsComeOldestFirstWithTheirBytes() {
    try (SqliteJobStore store = SqliteJobStore.open(folder.resolve("print.db"))) {
      store.insert(job("a", new JobState.Queued()));
      store.insert(job("b", new JobState.Queued()));
      store.insert(job("c", new JobState.Printed()));
      store.move(new OrderKey("b"), Set.of("Queued"), new JobState.Sending(), true, NOW);
      assertThat(store.unfinished())
          .containsExactly(
              new Unfinished(job("a", new JobState.Queued()), false),
              new Unfinished(job("b", new JobState.Sending()), true));
    }
  }

  @Test
  void onlyOldEndedJobsAreForgotten() {
    try (SqliteJobStore store = SqliteJobStore.open(folder.resolve("print.db"))) {
      store.insert(job("open", new JobState.Uncertain()));
      store.insert(job("ended", new JobState.Proven()));
      assertThat(store.prune(NOW)).isZero();
      assertThat(store.prune(NOW.plusSeconds(1))).isEqualTo(1);
      assertThat(store.find(new OrderKey("open"))).isPresent();
      assertThat(store.find(new OrderKey("ended"))).isEmpty();
    }
  }

  @Test
  void theFileIsDurableByItsPragmas() throws Exception {
    Path file = folder.resolve("print.db");
    try (SqliteJobStore store = SqliteJobStore.open(file)) {
      store.insert(job("a", new JobState.Queued()));
      try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = reader.createStatement();
          ResultSet mode = statement.executeQuery("PRAGMA journal_mode")) {
        assertThat(mode.getString(1)).isEqualTo("wal");
      }
    }
  }

  @Test
  void aFileOfANewerProgramAndGarbageAreRefusedUntouched() throws Exception {
    Path newer = folder.resolve("newer.db");
    try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + newer);
        Statement statement = writer.createStatement()) {
      statement.execute("PRAGMA user_version=99");
    }
    assertThatThrownBy(() -> SqliteJobStore.open(newer)).isInstanceOf(PrintStoreException.class);
    Path garbage = folder.resolve("garbage.db");
    byte[] bytes =
        "this is no database at all, whatever its name says".repeat(40).getBytes("UTF-8");
    Files.write(garbage, bytes);
    assertThatThrownBy(() -> SqliteJobStore.open(garbage)).isInstanceOf(PrintStoreException.class);
    assertThat(Files.readAllBytes(garbage)).isEqualTo(bytes);
  }
}
