package org.floorpass.sim.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A process of the demo: the bench or the kiosk. Its output goes to a log file; {@code READY} alone
 * on a line says that it serves. Safe for several threads.
 */
final class Child implements AutoCloseable {
  private static final int LAST_WORDS = 8;

  /** A kiosk drains its work and checkpoints its databases before it ends. */
  private static final long GRACE_SECONDS = 15;

  private final String name;
  private final Process process;
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Deque<String> words = new ArrayDeque<>();
  private volatile boolean ending;

  private Child(String name, Process process) {
    this.name = name;
    this.process = process;
  }

  /** Starts a command of the launcher. */
  static Child start(String name, List<String> command, Path log) throws WrongVerdict {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("FLOORPASS_BUILT", "1");
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    try {
      Child child = new Child(name, builder.start());
      Thread.ofPlatform().daemon().name(name + "-output").start(() -> child.listen(log));
      return child;
    } catch (IOException refused) {
      throw new WrongVerdict(name + " could not be started: " + refused.getMessage());
    }
  }

  private void listen(Path log) {
    try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Writer copy = Files.newBufferedWriter(log)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        copy.write(line);
        copy.write('\n');
        copy.flush();
        remember(line);
        if (line.equals("READY")) {
          ready.countDown();
        }
      }
    } catch (IOException ended) {
      // the process is gone, or the disk is full: either shows elsewhere
    }
  }

  private synchronized void remember(String line) {
    if (line.isBlank()) {
      return;
    }
    words.addLast(line.strip());
    if (words.size() > LAST_WORDS) {
      words.removeFirst();
    }
  }

  private synchronized String lastWords() {
    return words.isEmpty() ? "it said nothing" : "its last words: " + words.getLast();
  }

  boolean isReady() {
    return ready.getCount() == 0;
  }

  /** Throws when the process has ended without being told to. */
  void check() throws WrongVerdict {
    if (!ending && !process.isAlive()) {
      throw new WrongVerdict(
          "%s ended by itself with exit code %d; %s"
              .formatted(name, process.exitValue(), lastWords()));
    }
  }

  /** Ends the process: politely, then firmly. */
  @Override
  public void close() {
    ending = true;
    process.destroy();
    try {
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException hurried) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
