package org.floorpass.auth.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorpass.auth.testing.Site.CONSOLE;
import static org.floorpass.auth.testing.Site.done;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.floorpass.auth.administration.AuditAdministration.Format;
import org.floorpass.auth.audit.AuditVerdict;
import org.floorpass.auth.audit.AuditVerifier;
import org.floorpass.auth.credential.CodeState;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.store.AttemptRow;
import org.floorpass.auth.store.MethodRow;
import org.floorpass.auth.store.Store;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.sqlite.SqliteStore;
import org.floorpass.auth.testing.SimulatedMachine;
import org.floorpass.auth.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL at random moments: nothing that was acknowledged is lost, no attempt is given back, and
 * the chain never breaks.
 */
class KillTest {
  private static final int KILLS = Boolean.getBoolean("floorpass.long") ? 1_000 : 6;

  @TempDir Path folder;
  private final Map<CodeId, CodeState> codes = new HashMap<>();
  private final Map<WorkerId, Integer> failures = new HashMap<>();

  @Test
  void whatWasAcknowledgedSurvivesEveryKill() throws Exception {
    Path database = folder.resolve("auth.db");
    long seed = 20_261_123L;
    Random random = new Random(seed);
    for (int life = 0; life < KILLS; life++) {
      List<String> acknowledged = liveAndDie(database, life, random.nextInt(40));
      acknowledged.forEach(this::note);
      check(database, "seed " + seed + ", life " + life);
    }
    assertThat(codes).isNotEmpty();
  }

  /** Reads so many acknowledgements and kills; what was written before the kill counts too. */
  private static List<String> liveAndDie(Path database, int life, int steps)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", classPath()),
                Victim.class.getName(),
                database.toString(),
                Integer.toString(life))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = process.inputReader(StandardCharsets.US_ASCII)) {
      String line = out.readLine();
      assertThat(line).as("life %d", life).isEqualTo("READY");
      for (int i = 0; i < steps; i++) {
        lines.add(out.readLine());
      }
      // By its handle: the process object would close the pipe before it is read to its end.
      process.toHandle().destroyForcibly();
      for (line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
      }
    }
    process.waitFor();
    return lines;
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  private void note(String line) {
    String[] words = line.split(" ", -1);
    WorkerId worker = WorkerId.parse(words[1]);
    switch (words[0]) {
      case "ENROLLED" -> codes.put(CodeId.parse(words[2]), CodeState.ACTIVE);
      case "REVOKED" -> codes.put(CodeId.parse(words[2]), CodeState.REVOKED);
      case "FAILED" -> failures.put(worker, Integer.parseInt(words[2]));
      default -> throw new AssertionError("The victim said " + line);
    }
  }

  private void check(Path database, String context) throws IOException {
    SimulatedMachine machine = new SimulatedMachine(1);
    try (Store look = SqliteStore.open(database)) {
      failures.forEach(
          (worker, acknowledged) ->
              assertThat(failed(look, worker)).as(context).isGreaterThanOrEqualTo(acknowledged));
    }
    try (Site site = new Site(SqliteStore.open(database), machine)) {
      codes.forEach(
          (code, state) -> {
            CodeState found = done(site.core().methods().code(CONSOLE, code)).state();
            // A revocation may have been committed and not acknowledged, never the reverse.
            assertThat(found).as(context).isIn(state, CodeState.REVOKED);
          });
      StringBuilder export = new StringBuilder();
      done(site.core().audit().export(CONSOLE, Format.JSON_LINES, export));
      assertThat(
              AuditVerifier.verify(
                  new BufferedReader(new StringReader(export.toString())),
                  site.core().audit().publicKey()))
          .as(context)
          .isInstanceOf(AuditVerdict.Sound.class);
    }
  }

  private static long failed(Store store, WorkerId worker) {
    return store.read(
        tx ->
            tx.table(Tables.METHOD).where(Tables.METHOD_BY_WORKER, worker).stream()
                .map(MethodRow::pinId)
                .flatMap(pin -> tx.table(Tables.ATTEMPT).where(Tables.ATTEMPT_BY_PIN, pin).stream())
                .mapToLong(AttemptRow::failed)
                .sum());
  }
}
