package org.floorpass.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorpass.auth.testing.Site.CONSOLE;
import static org.floorpass.auth.testing.Site.done;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.floorpass.auth.administration.AuditAdministration.Format;
import org.floorpass.auth.signin.SignInOutcome;
import org.floorpass.auth.store.memory.MemoryStore;
import org.floorpass.auth.testing.SimulatedMachine;
import org.floorpass.auth.testing.Site;
import org.junit.jupiter.api.Test;

/** An export against everything that can be done to it. */
class AuditExportTest {
  private final Site site = new Site(new MemoryStore(), new SimulatedMachine(5)).enabled();
  private final CheckpointPublicKey key = site.core().audit().publicKey();

  private List<String> export() throws IOException {
    StringBuilder text = new StringBuilder();
    done(site.core().audit().export(CONSOLE, Format.JSON_LINES, text));
    return new ArrayList<>(text.toString().lines().toList());
  }

  private AuditVerdict verify(List<String> lines) throws IOException {
    return AuditVerifier.verify(
        new BufferedReader(new StringReader(String.join("\n", lines))), key);
  }

  private void work() {
    Site.Badge badge = site.settled("ada");
    for (int i = 0; i < 300; i++) {
      assertThat(site.signIn(badge.digits(), badge.pin()))
          .isInstanceOf(SignInOutcome.SignedIn.class);
      site.core().tick();
    }
  }

  @Test
  void anExportVerifiesToItsLastRecord() throws IOException {
    work();
    List<String> lines = export();
    AuditVerdict verdict = verify(lines);
    assertThat(verdict).isInstanceOf(AuditVerdict.Sound.class);
    AuditVerdict.Sound sound = (AuditVerdict.Sound) verdict;
    assertThat(sound.records()).isGreaterThan(300).isEqualTo(sound.protectedRecords());
    assertThat(sound.checkpoints()).isEqualTo(2);
  }

  @Test
  void everyKindOfTamperingIsNoticed() throws IOException {
    work();
    List<String> lines = export();
    long seed = 20_261_123L;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<String> bent = new ArrayList<>(lines);
      int at = random.nextInt(lines.size() - 1);
      // A checkpoint may be left out or stand twice; it vouches for what is before it all the same.
      int kind = AuditLine.isCheckpoint(lines.get(at)) ? 0 : random.nextInt(4);
      switch (kind) {
        case 0 -> bent.set(at, flipped(bent.get(at), random));
        case 1 -> bent.remove(Math.max(1, at));
        case 2 -> bent.add(at, bent.get(at));
        default -> Collections.swap(bent, at, at + 1);
      }
      assertThat(verify(bent))
          .as("seed %d, round %d, kind %d at line %d", seed, round, kind, at)
          .isInstanceOf(AuditVerdict.Broken.class);
    }
  }

  private static String flipped(String line, Random random) {
    char[] characters = line.toCharArray();
    int at = random.nextInt(characters.length);
    characters[at] = (char) (characters[at] ^ 1);
    return new String(characters);
  }

  @Test
  void aRewrittenChainDoesNotFitTheCheckpoint() throws IOException {
    work();
    List<String> honest = export();
    Site forger = new Site(new MemoryStore(), new SimulatedMachine(5)).enabled();
    forger.settled("eve");
    StringBuilder text = new StringBuilder();
    done(forger.core().audit().export(CONSOLE, Format.JSON_LINES, text));
    List<String> forged = new ArrayList<>(text.toString().lines().toList());
    forged.removeLast();
    forged.add(honest.getLast());
    assertThat(verify(forged)).isInstanceOf(AuditVerdict.Broken.class);
  }

  @Test
  void anotherKeysSignatureIsRefused() throws IOException {
    List<String> lines = export();
    CheckpointPublicKey other =
        CheckpointKey.ofSeed(
                new byte[] {
                  1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7,
                  8, 9, 0, 1, 2
                })
            .publicKey();
    assertThat(
            AuditVerifier.verify(
                new BufferedReader(new StringReader(String.join("\n", lines))), other))
        .isInstanceOf(AuditVerdict.Broken.class);
  }

  @Test
  void aTruncatedExportShowsHowFarItIsProtected() throws IOException {
    work();
    List<String> lines = export();
    int firstCheckpoint = 0;
    while (!AuditLine.isCheckpoint(lines.get(firstCheckpoint))) {
      firstCheckpoint++;
    }
    AuditVerdict verdict = verify(lines.subList(0, firstCheckpoint + 11));
    assertThat(verdict)
        .isEqualTo(new AuditVerdict.Sound(firstCheckpoint + 10L, 1, firstCheckpoint));
  }

  @Test
  void erasureKeepsTheChainValidAndThePersonalFieldsUnreadable() throws IOException {
    Site.Badge badge = site.settled("grace");
    done(site.core().workers().erase(CONSOLE, badge.worker().id()));
    List<String> lines = export();
    assertThat(verify(lines)).isInstanceOf(AuditVerdict.Sound.class);
    assertThat(String.join("\n", lines)).doesNotContain("grace");
  }

  @Test
  void csvAndSyslogHoldOneLineARecordAndNoFormula() throws IOException {
    site.settled("ada");
    StringBuilder csv = new StringBuilder();
    StringBuilder syslog = new StringBuilder();
    done(site.core().audit().export(CONSOLE, Format.CSV, csv));
    done(site.core().audit().export(CONSOLE, Format.SYSLOG, syslog));
    assertThat(csv.toString()).startsWith(AuditCsv.HEADER + "\r\n").contains("SIGNED_IN");
    assertThat(syslog.toString().lines()).allMatch(line -> line.matches("<8[45]>1 \\S+ .*]"));
    assertThat(AuditCsv.cell("=1+1")).isEqualTo("'=1+1");
    assertThat(AuditCsv.cell("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
  }

  @Test
  void malformedCanonicalBytesAreRefused() {
    assertThat(AuditLine.canonical("{\"canonical\":\"AAAA\"}")).isEmpty();
    assertThat(AuditLine.canonical("{}")).isEmpty();
    assertThat(AuditLine.canonical("{\"canonical\":\"!\"}")).isEmpty();
    assertThat(AuditLine.checkpoint("{\"checkpoint\":{}}")).isEmpty();
  }
}
