package org.floorpass.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorpass.auth.testing.Site.CONSOLE;
import static org.floorpass.auth.testing.Site.done;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.floorpass.auth.administration.AuditAdministration.Format;
import org.floorpass.auth.administration.CodeView;
import org.floorpass.auth.audit.AuditVerdict;
import org.floorpass.auth.audit.AuditVerifier;
import org.floorpass.auth.audit.CheckpointKey;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.Parsed;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.engine.AuthSecrets;
import org.floorpass.auth.engine.AuthSettings;
import org.floorpass.auth.signin.Lock;
import org.floorpass.auth.signin.Recognition;
import org.floorpass.auth.signin.SignInOutcome;
import org.floorpass.auth.signin.Withdrawal;
import org.floorpass.auth.store.Store;
import org.floorpass.auth.store.sqlite.SqliteStore;
import org.floorpass.auth.testing.SimulatedMachine;
import org.floorpass.auth.testing.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An old backup never revives what ended since. */
class RestoreTest {
  @TempDir Path folder;
  private final SimulatedMachine machine = new SimulatedMachine(8);
  private Site site;
  private Path backup;
  private Site.Badge kept;
  private Site.Badge revoked;
  private Site.Badge erased;

  @BeforeEach
  void backUpThenChangeThings() {
    site = new Site(SqliteStore.open(folder.resolve("auth.db")), machine).enabled();
    kept = site.settled("kept");
    revoked = site.settled("revoked");
    erased = site.settled("erased");
    backup = folder.resolve("backup.db");
    done(site.core().backUp(CONSOLE, backup));
    machine.pass(Duration.ofHours(1));
    done(
        site.core()
            .methods()
            .revoke(CONSOLE, revoked.worker().id(), CodeKind.STANDARD, RevokeReason.STOLEN));
    done(site.core().workers().erase(CONSOLE, erased.worker().id()));
    for (int i = 0; i < 3; i++) {
      site.signIn(kept.digits(), "40718396");
    }
  }

  @AfterEach
  void close() {
    site.close();
  }

  private AuthCore restore(Optional<Store> present) throws IOException {
    Path copy = folder.resolve("restored.db");
    Files.copy(backup, copy);
    AuthSettings defaults = AuthSettings.defaults(Optional.of(Site.issuer().publicKey()));
    return AuthCore.restore(
        SqliteStore.open(copy),
        present,
        defaults,
        machine.machine(),
        new AuthSecrets(List.of(), CheckpointKey.ofSeed(new byte[32])));
  }

  private static Recognition recognise(AuthCore core, Site.Badge badge) {
    try (BadgeCode code = ((Parsed.Valid) BadgeCode.parse(badge.digits())).code()) {
      return core.recognise(code, Site.LINE_1);
    }
  }

  @Test
  void withTheReadablePresentEverythingThatEndedStaysEnded() throws IOException {
    try (Store present = SqliteStore.open(folder.resolve("auth.db"));
        AuthCore core = restore(Optional.of(present))) {
      assertThat(recognise(core, revoked)).isInstanceOf(Recognition.Revoked.class);
      assertThat(recognise(core, erased)).isInstanceOf(Recognition.Revoked.class);
      assertThat(recognise(core, kept)).isInstanceOf(Recognition.LockedUntil.class);
      assertThat(core.workers().find(CONSOLE, "erased@plant.example"))
          .isInstanceOf(org.floorpass.auth.administration.Outcome.Refused.class);
      assertThat(done(core.methods().suspended(CONSOLE))).isEmpty();
    }
  }

  @Test
  void theAuditGoesOnOverTheRestoreWithoutAGap() throws IOException {
    try (Store present = SqliteStore.open(folder.resolve("auth.db"));
        AuthCore core = restore(Optional.of(present))) {
      StringBuilder export = new StringBuilder();
      done(core.audit().export(CONSOLE, Format.JSON_LINES, export));
      assertThat(export.toString()).contains("WORKER_ERASED").contains("RESTORED");
      assertThat(
              AuditVerifier.verify(
                  new BufferedReader(new StringReader(export.toString())),
                  core.audit().publicKey()))
          .isInstanceOf(AuditVerdict.Sound.class);
    }
  }

  @Test
  void withoutThePresentEveryCodeWaitsForASupervisorAndEveryPinHasOneTry() throws IOException {
    try (AuthCore core = restore(Optional.empty())) {
      assertThat(recognise(core, kept))
          .isInstanceOfSatisfying(
              Recognition.NotAllowedHere.class,
              refusal -> assertThat(refusal.reason()).isEqualTo(Withdrawal.CODE_SUSPENDED));
      List<CodeView> waiting = done(core.methods().suspended(CONSOLE));
      assertThat(waiting).hasSize(3);
      CodeView mine =
          waiting.stream()
              .filter(code -> code.worker().equals(kept.worker().id()))
              .findFirst()
              .orElseThrow();
      done(core.methods().release(CONSOLE, mine.codeId()));
      Recognition recognition = recognise(core, kept);
      assertThat(recognition).isInstanceOf(Recognition.Recognised.class);
      SignInOutcome outcome =
          core.signIn(((Recognition.Recognised) recognition).known(), Site.pin("40718396"));
      assertThat(((SignInOutcome.WrongPin) outcome).delay()).isEqualTo(Duration.ofSeconds(30));
      assertThat(((Recognition.LockedUntil) recognise(core, kept)).lock())
          .isInstanceOf(Lock.Waiting.class);
    }
  }
}
