package org.floorpass.sim.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The two processes of a demo and the ways to reach them. {@link #close} ends both, whatever state
 * they are in; it may be called from a shutdown hook while the story still runs.
 */
final class Stage implements AutoCloseable {
  private static final Duration BENCH_START = Duration.ofSeconds(60);
  private static final Duration KIOSK_START = Duration.ofSeconds(120);

  private static final String[] ADMINISTRATOR = {
    "authentication-policy-administrator",
    "privileged-authentication-administrator",
    "authentication-administrator",
    "global-reader",
    "auditor"
  };

  final Folder folder;
  final Ports ports;
  final Patience patience;
  final HttpClient client;
  private final Launcher launcher;
  private final List<Child> children = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean closed;

  Stage(Path program, Folder folder, Ports ports, LongSupplier tickerNanos) {
    this.folder = folder;
    this.ports = ports;
    this.launcher = new Launcher(program, folder.log("commands"));
    this.client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    this.patience = new Patience(tickerNanos, this::check);
  }

  /** Starts the bench; it warms up while the kiosk's configuration is made. */
  Child startBench() throws WrongVerdict {
    return start(
        "the bench",
        folder.log("bench"),
        "sim",
        "--http",
        String.valueOf(ports.bench()),
        "--print-port",
        String.valueOf(ports.printer()),
        "--devices",
        folder.devices().toString());
  }

  void awaitBench(Child bench) throws WrongVerdict {
    await(bench, "the bench", BENCH_START);
  }

  /** The configuration of the site, with the key of its issuing station. */
  void configure() throws WrongVerdict {
    try {
      Files.writeString(folder.configuration(), SiteText.yaml(folder, ports));
      String issuer =
          launcher.run(
              "issuer",
              "create",
              "--config",
              folder.configuration().toString(),
              "--plain-key-file");
      if (!issuer.startsWith("issuer:")) {
        throw WrongVerdict.expected(
            "`floorpass issuer create` to print the lines for the configuration",
            "its result does not begin with issuer:");
      }
      Files.writeString(folder.configuration(), issuer, StandardOpenOption.APPEND);
    } catch (IOException refused) {
      throw new WrongVerdict("the configuration cannot be written: " + refused);
    }
  }

  void startKiosk() throws WrongVerdict {
    Child kiosk =
        start(
            "the kiosk", folder.log("kiosk"), "run", "--config", folder.configuration().toString());
    await(kiosk, "the kiosk", KIOSK_START);
  }

  /** A token of a program with every administrator's role. */
  String administratorToken() throws WrongVerdict {
    return token(ADMINISTRATOR, Optional.empty());
  }

  /** A token of one person, with roles or none. */
  String tokenOf(String userPrincipalName, String... roles) throws WrongVerdict {
    return token(roles, Optional.of(userPrincipalName));
  }

  private String token(String[] roles, Optional<String> user) throws WrongVerdict {
    List<String> arguments = new ArrayList<>(List.of("token"));
    for (String role : roles) {
      arguments.addAll(List.of("--role", role));
    }
    user.ifPresent(name -> arguments.addAll(List.of("--user", name)));
    arguments.addAll(List.of("--config", folder.configuration().toString()));
    String token = launcher.run(arguments.toArray(new String[0])).strip();
    if (!token.matches("[\\x21-\\x7e]{16,512}")) {
      throw WrongVerdict.expected(
          "`floorpass token` to print the token alone", "it printed something else");
    }
    return token;
  }

  /** The certificate authority that the appliance made for itself. */
  Path authority() throws WrongVerdict {
    try (Stream<Path> files = Files.walk(folder.state())) {
      Optional<Path> found =
          files.filter(file -> file.getFileName().toString().equals("ca.pem")).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
    } catch (IOException unreadable) {
      throw new WrongVerdict("the kiosk's data folder cannot be read: " + unreadable);
    }
    throw WrongVerdict.expected("the kiosk to have made its own CA (ca.pem)", "there is none");
  }

  String benchUrl() {
    return "http://127.0.0.1:" + ports.bench();
  }

  String faceUrl() {
    return "http://127.0.0.1:" + ports.face();
  }

  String localUrl() {
    return "http://127.0.0.1:" + ports.local();
  }

  private Child start(String name, Path log, String... arguments) throws WrongVerdict {
    synchronized (children) {
      if (closed) {
        throw WrongVerdict.interrupted();
      }
      Child child = Child.start(name, launcher.command(arguments), log);
      children.add(child);
      return child;
    }
  }

  private void await(Child child, String name, Duration limit) throws WrongVerdict {
    Optional<Boolean> ready =
        patience.within(limit, () -> Optional.of(child.isReady()).filter(Boolean::booleanValue));
    if (ready.isEmpty()) {
      throw WrongVerdict.expected(
          name + " to say READY within " + limit.toSeconds() + " s", "it did not");
    }
  }

  /** Throws when a process has ended by itself. */
  void check() throws WrongVerdict {
    if (closed) {
      throw WrongVerdict.interrupted();
    }
    List<Child> now;
    synchronized (children) {
      now = List.copyOf(children);
    }
    for (Child child : now) {
      child.check();
    }
  }

  /** Whether the processes were told to end. */
  boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    List<Child> now;
    synchronized (children) {
      closed = true;
      now = List.copyOf(children);
      children.clear();
    }
    // The kiosk first: it should not see its devices vanish.
    now.reversed().forEach(Child::close);
  }
}
