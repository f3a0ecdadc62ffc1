package org.floorpass.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorpass.auth.testing.Site.CONSOLE;
import static org.floorpass.auth.testing.Site.done;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.floorpass.auth.administration.AuditAdministration.Format;
import org.floorpass.auth.administration.TokenOrder;
import org.floorpass.auth.administration.TokenVerdict;
import org.floorpass.auth.audit.AuditVerdict;
import org.floorpass.auth.audit.AuditVerifier;
import org.floorpass.auth.role.Role;
import org.floorpass.auth.role.Source;
import org.floorpass.auth.signin.SignInOutcome;
import org.floorpass.auth.store.sqlite.SqliteStore;
import org.floorpass.auth.testing.SimulatedMachine;
import org.floorpass.auth.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line makes tokens on the database that a kiosk is signing people in on. */
class TwoProcessesTest {
  private static final int ROUNDS = 25;
  @TempDir Path folder;

  @Test
  void bothWriteOneUnbrokenChainAndSeeEachOthersWork() throws Exception {
    Path file = folder.resolve("auth.db");
    try (Site kiosk = new Site(SqliteStore.open(file), new SimulatedMachine(21)).enabled();
        Site commandLine = new Site(SqliteStore.open(file), new SimulatedMachine(22));
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Site.Badge badge = kiosk.settled("ada");
      Future<?> tokens = threads.submit(() -> makeTokens(commandLine, kiosk));
      for (int i = 0; i < ROUNDS; i++) {
        assertThat(kiosk.signIn(badge.digits(), badge.pin()))
            .isInstanceOf(SignInOutcome.SignedIn.class);
      }
      tokens.get();
      assertThat(done(commandLine.core().tokens().list(CONSOLE))).hasSize(ROUNDS);
      assertUnbroken(kiosk);
    }
  }

  private static void makeTokens(Site commandLine, Site kiosk) {
    for (int i = 0; i < ROUNDS; i++) {
      TokenOrder order =
          new TokenOrder("token " + i, Set.of(Role.GLOBAL_READER), Optional.empty(), 1);
      try (var token = done(commandLine.core().tokens().create(CONSOLE, order))) {
        assertThat(kiosk.core().tokens().verify(token.text(), Source.GRAPH))
            .isInstanceOf(TokenVerdict.Accepted.class);
      }
    }
  }

  private static void assertUnbroken(Site site) throws IOException {
    StringBuilder export = new StringBuilder();
    done(site.core().audit().export(CONSOLE, Format.JSON_LINES, export));
    assertThat(
            AuditVerifier.verify(
                new BufferedReader(new StringReader(export.toString())),
                site.core().audit().publicKey()))
        .isInstanceOf(AuditVerdict.Sound.class);
  }
}
