package org.floorpass.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorpass.auth.testing.Site.CONSOLE;
import static org.floorpass.auth.testing.Site.done;
import static org.floorpass.auth.testing.Site.pin;
import static org.floorpass.auth.testing.Site.text;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.floorpass.auth.administration.AuditAdministration.Format;
import org.floorpass.auth.administration.CodeOrder;
import org.floorpass.auth.administration.Enrolment;
import org.floorpass.auth.credential.EnvelopeContext;
import org.floorpass.auth.credential.IssuerKey;
import org.floorpass.auth.credential.Opened;
import org.floorpass.auth.credential.ProofDemand;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.pin.Argon2Cost;
import org.floorpass.auth.pin.PinHash;
import org.floorpass.auth.signin.SignInOutcome;
import org.floorpass.auth.store.CodeRow;
import org.floorpass.auth.store.MethodRow;
import org.floorpass.auth.store.PinRow;
import org.floorpass.auth.store.RecoveryEnvelopeRow;
import org.floorpass.auth.store.Store;
import org.floorpass.auth.store.Tables;
import org.floorpass.auth.store.sqlite.SqliteStore;
import org.floorpass.auth.testing.SimulatedMachine;
import org.floorpass.auth.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marked PINs and badge codes go through everything and must turn up nowhere; nor do thieves. */
class CanaryTest {
  private static final String CANARY_PIN = "83920174659283746510";
  private static final String WRONG_PIN = "61739405827164930582";
  @TempDir Path folder;

  private final List<String> logged = new ArrayList<>();

  private final class Sink extends Handler {
    @Override
    public void publish(LogRecord record) {
      logged.add(record.getMessage() + " " + record.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void noSinkHoldsAPinOrACode() throws IOException {
    Logger root = Logger.getLogger("");
    Sink sink = new Sink();
    Level before = root.getLevel();
    root.addHandler(sink);
    root.setLevel(Level.ALL);
    List<String> secrets = new ArrayList<>(List.of(CANARY_PIN, WRONG_PIN));
    StringBuilder export = new StringBuilder();
    Site site =
        new Site(SqliteStore.open(folder.resolve("auth.db")), new SimulatedMachine(11)).enabled();
    try {
      Site.Badge badge = site.enrol(site.worker("ada"));
      secrets.add(badge.digits());
      secrets.add(badge.pin());
      SignInOutcome.PinChangeRequired demand =
          (SignInOutcome.PinChangeRequired) site.signIn(badge.digits(), badge.pin());
      site.core().changePin(demand.ticket(), pin(CANARY_PIN));
      site.signIn(badge.digits(), WRONG_PIN);
      site.signIn(badge.digits(), CANARY_PIN);
      try (Enrolment next =
          done(
              site.core()
                  .methods()
                  .replace(
                      CONSOLE,
                      badge.worker().id(),
                      CodeOrder.standardNow(ProofDemand.NONE),
                      RevokeReason.STOLEN))) {
        secrets.add(text(next.code().digits()));
      }
      done(site.core().audit().export(CONSOLE, Format.JSON_LINES, export));
      done(site.core().backUp(CONSOLE, folder.resolve("backup.db")));
      scan(secrets);
    } finally {
      site.close();
      root.removeHandler(sink);
      root.setLevel(before);
    }
    scan(secrets);
    assertThat(export.toString()).doesNotContain(secrets);
    assertThat(String.join("\n", logged)).doesNotContain(secrets);
  }

  private void scan(List<String> secrets) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (String secret : secrets) {
          assertThat(content.contains(secret)).as("%s in %s", secret, file).isFalse();
        }
        secrets.stream()
            .filter(secret -> secret.length() == 58)
            .map(CanaryTest::rawSecret)
            .forEach(raw -> assertThat(content.contains(raw)).as(file.toString()).isFalse());
      }
    }
  }

  /** The 20 bytes behind a code's digits, as a Latin-1 string. */
  private static String rawSecret(String digits) {
    byte[] number = new BigInteger(digits.substring(2, 51)).toByteArray();
    int from = Math.max(0, number.length - 20);
    return new String(number, from, number.length - from, StandardCharsets.ISO_8859_1);
  }

  /** What a thief of the card has: every stored byte, the code and the settings, but no badge. */
  @Test
  void aThiefWithTheWholeDatabaseHasNothingToTestAGuessAgainst() {
    Site site =
        new Site(SqliteStore.open(folder.resolve("auth.db")), new SimulatedMachine(12)).enabled();
    site.settled("ada");
    site.close();
    try (Store stolen = SqliteStore.open(folder.resolve("auth.db"))) {
      PinRow pin = stolen.read(tx -> tx.table(Tables.PIN).after(Optional.empty(), 1)).getFirst();
      MethodRow method =
          stolen.read(tx -> tx.table(Tables.METHOD).after(Optional.empty(), 1)).getFirst();
      CodeRow code = stolen.read(tx -> tx.table(Tables.CODE).after(Optional.empty(), 1)).getFirst();
      RecoveryEnvelopeRow recovery =
          stolen
              .read(tx -> tx.table(Tables.RECOVERY_ENVELOPE).after(Optional.empty(), 1))
              .getFirst();
      // The right PIN under any key that can be read from the store is not confirmed.
      List<Bytes> readable =
          List.of(
              code.publicKey().orElseThrow(),
              pin.salt(),
              pin.verifier(),
              Bytes.copyOf(new byte[32]));
      for (Bytes key : readable) {
        var guess =
            org.floorpass.auth.credential.SecretBytes.owning(
                java.util.Arrays.copyOf(key.toArray(), 32));
        Bytes computed =
            PinHash.verifier(
                pin(Site.CHOSEN_PIN),
                guess,
                method.methodId(),
                Optional.empty(),
                pin.salt(),
                new Argon2Cost(pin.memoryKibibytes(), pin.passes()));
        assertThat(PinHash.matches(pin.verifier(), computed)).isFalse();
      }
      // Nor do the envelopes open under a key of the thief's own.
      IssuerKey own = IssuerKey.ofSeed(HexFormat.of().parseHex("5a".repeat(32)));
      EnvelopeContext context =
          EnvelopeContext.recovery(
              own.publicKey(), method.methodId(), method.workerId(), method.pinGeneration());
      assertThat(own.open(recovery.envelope(), context)).isInstanceOf(Opened.NotOpened.class);
      // With the issuer's key, and only with it, the guess is confirmed: that is its worth.
      IssuerKey issuer = Site.issuer();
      EnvelopeContext right =
          EnvelopeContext.recovery(
              issuer.publicKey(), method.methodId(), method.workerId(), method.pinGeneration());
      Opened opened = issuer.open(recovery.envelope(), right);
      Bytes computed =
          PinHash.verifier(
              pin(Site.CHOSEN_PIN),
              ((Opened.Key) opened).userKey(),
              method.methodId(),
              Optional.empty(),
              pin.salt(),
              new Argon2Cost(pin.memoryKibibytes(), pin.passes()));
      assertThat(PinHash.matches(pin.verifier(), computed)).isTrue();
    }
  }
}
