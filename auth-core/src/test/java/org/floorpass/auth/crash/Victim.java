package org.floorpass.auth.crash;

import static org.floorpass.auth.testing.Site.CONSOLE;
import static org.floorpass.auth.testing.Site.done;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.floorpass.auth.administration.CodeView;
import org.floorpass.auth.administration.MethodView;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.signin.SignInOutcome;
import org.floorpass.auth.store.sqlite.SqliteStore;
import org.floorpass.auth.testing.SimulatedMachine;
import org.floorpass.auth.testing.Site;

/** A process that enrols, signs in, fails and revokes without end, until it is killed. */
final class Victim {
  private Victim() {}

  /** Arguments: database file, number of this life. Each acknowledged step is one line. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
    long life = Long.parseLong(arguments[1]);
    Site site =
        new Site(SqliteStore.open(Path.of(arguments[0])), new SimulatedMachine(100 + life))
            .enabled();
    say(out, "READY");
    for (int round = 0; ; round++) {
      live(site, "w" + life + "-" + round, out);
    }
  }

  /** One write, so that a kill leaves a whole line or none. */
  private static void say(PrintStream out, String line) {
    out.print(line + "\n");
    out.flush();
  }

  private static void live(Site site, String name, PrintStream out) {
    Site.Badge badge = site.settled(name);
    CodeView code =
        done(site.core().methods().read(CONSOLE, badge.worker().id())).standard().orElseThrow();
    say(out, "ENROLLED " + badge.worker().id() + " " + code.codeId());
    for (int i = 1; i <= 3; i++) {
      SignInOutcome outcome = site.signIn(badge.digits(), "40718396");
      if (!(outcome instanceof SignInOutcome.WrongPin)) {
        throw new IllegalStateException("Expected a wrong PIN, got " + outcome);
      }
      say(out, "FAILED " + badge.worker().id() + " " + i);
    }
    MethodView method = done(site.core().methods().read(CONSOLE, badge.worker().id()));
    if (method.pin().lock().isEmpty()) {
      throw new IllegalStateException("Three failures bring a wait.");
    }
    done(
        site.core()
            .methods()
            .revoke(CONSOLE, badge.worker().id(), CodeKind.STANDARD, RevokeReason.LOST));
    say(out, "REVOKED " + badge.worker().id() + " " + code.codeId());
  }
}
