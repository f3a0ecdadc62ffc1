package org.floorpass.auth.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Random;
import org.floorpass.auth.administration.AuditAdministration.Format;
import org.floorpass.auth.audit.AuditVerdict;
import org.floorpass.auth.audit.AuditVerifier;
import org.floorpass.auth.store.Store;
import org.floorpass.auth.store.memory.MemoryStore;
import org.floorpass.auth.store.sqlite.SqliteStore;
import org.floorpass.auth.testing.CrashingStore;
import org.floorpass.auth.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random histories with crashes between and inside operations: core and plain model must agree on
 * every outcome, and the audit must verify at the end. A failure names its seed.
 */
class ModelTest {
  private static final boolean LONG = Boolean.getBoolean("floorpass.long");
  private static final int IN_MEMORY = LONG ? 200_000 : 500;
  private static final int ON_SQLITE = LONG ? 1_000 : 15;
  private static final int OPERATIONS = 50;

  @TempDir Path folder;

  @Test
  void historiesInMemoryAgreeWithTheModel() throws IOException {
    for (long seed = 1; seed <= IN_MEMORY; seed++) {
      play(seed, new MemoryStore());
    }
  }

  @Test
  void historiesOnSqliteAgreeWithTheModel() throws IOException {
    for (long seed = 1; seed <= ON_SQLITE; seed++) {
      try (Store store = SqliteStore.open(folder.resolve("auth-" + seed + ".db"))) {
        play(1_000_000 + seed, store);
      }
    }
  }

  private static void play(long seed, Store store) throws IOException {
    CrashingStore crashing = new CrashingStore(store);
    History history = new History(seed, crashing);
    Random random = new Random(seed);
    for (int step = 0; step < OPERATIONS; step++) {
      history.step(random, step);
    }
    crashing.crashAtWrite(0);
    StringBuilder export = new StringBuilder();
    Site.done(history.core().audit().export(Site.CONSOLE, Format.JSON_LINES, export));
    assertThat(
            AuditVerifier.verify(
                new BufferedReader(new StringReader(export.toString())),
                history.core().audit().publicKey()))
        .as("audit of seed %d", seed)
        .isInstanceOf(AuditVerdict.Sound.class);
  }
}
