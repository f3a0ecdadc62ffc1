package org.floorpass.kiosk.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorpass.auth.AuthCore;
import org.floorpass.auth.administration.IssuedToken;
import org.floorpass.auth.administration.Outcome;
import org.floorpass.auth.administration.TokenOrder;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.id.WorkerId;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Role;
import org.floorpass.kiosk.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code floorpass token}: makes an API token and prints it once. */
@Command(
    name = "token",
    description = "Make an API token and print it once. Works beside a running kiosk.")
public final class TokenCommand implements Callable<Integer> {
  private final CoreAccess access;
  private final Console console;

  @Mixin private final ConfigurationOption configuration = new ConfigurationOption();

  @Option(
      names = "--role",
      arity = "1..*",
      paramLabel = "NAME",
      description =
          "A role, such as \"Authentication Administrator\" or authentication-administrator.")
  private List<String> roles = List.of();

  @Option(
      names = "--user",
      paramLabel = "UPN",
      description = "Make a delegated token of this worker, for /me.")
  private Optional<String> user = Optional.empty();

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "How long it works (default: ${DEFAULT-VALUE}).")
  private int days = TokenOrder.DEFAULT_LIFETIME_DAYS;

  @Option(
      names = "--label",
      paramLabel = "TEXT",
      description = "What the list of tokens calls it (default: ${DEFAULT-VALUE}).")
  private String label = "made on the command line";

  /**
   * Makes the command.
   *
   * @param access opens the core beside a running kiosk
   * @param console the token goes to its results, alone on a line
   */
  public TokenCommand(CoreAccess access, Console console) {
    this.access = access;
    this.console = console;
  }

  @Override
  public Integer call() {
    Set<Role> granted = EnumSet.noneOf(Role.class);
    for (String name : roles) {
      Optional<Role> role = Role.named(name);
      if (role.isEmpty()) {
        console
            .err()
            .println("There is no role \"" + name + "\". The roles are: " + titles() + ".");
        return ExitCode.USAGE;
      }
      granted.add(role.get());
    }
    if (granted.isEmpty() && user.isEmpty()) {
      console
          .err()
          .println("Name at least one --role, or a --user. The roles are: " + titles() + ".");
      return ExitCode.USAGE;
    }
    return configuration.with(console, loaded -> withCore(loaded, granted));
  }

  private static String titles() {
    return Stream.of(Role.values()).map(Role::title).collect(Collectors.joining(", "));
  }

  private int withCore(Configuration loaded, Set<Role> granted) {
    return switch (access.open(loaded)) {
      case CoreAccess.Access.Refused(String sentence) -> failed(sentence);
      case CoreAccess.Access.Open(AuthCore core) -> {
        try (core) {
          yield issued(core, granted);
        }
      }
    };
  }

  private int issued(AuthCore core, Set<Role> granted) {
    Optional<WorkerId> worker = Optional.empty();
    if (user.isPresent()) {
      switch (core.workers().find(new Caller.Console(), user.get())) {
        case Outcome.Done<Worker>(Worker found) -> worker = Optional.of(found.id());
        case Outcome.Refused<Worker> _ -> {
          return failed("There is no worker \"" + user.get() + "\".");
        }
      }
    }
    TokenOrder order = new TokenOrder(label, granted, worker, days);
    return switch (core.tokens().create(new Caller.Console(), order)) {
      case Outcome.Done<IssuedToken>(IssuedToken token) -> {
        try (token) {
          console.out().write(token.text(), 0, token.text().length);
          console.out().println();
          console.out().flush();
        }
        yield ExitCode.DONE;
      }
      case Outcome.Refused<IssuedToken>(var refusal) ->
          failed("The token was refused: " + refusal + ".");
    };
  }

  private int failed(String sentence) {
    console.err().println(sentence);
    return ExitCode.FAILED;
  }
}
