package org.floorpass.kiosk.command;

import java.util.concurrent.Callable;
import org.floorpass.kiosk.configuration.Configuration;
import org.floorpass.kiosk.machine.ServiceManager;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code floorpass run}: the appliance, until it is told to stop. */
@Command(name = "run", description = "Run the appliance.")
public final class RunCommand implements Callable<Integer> {
  /** Printed alone on a line once every listener answers. */
  private static final String READY = "READY";

  private final Appliance appliance;
  private final Console console;
  private final ServiceManager manager;
  @Mixin private final ConfigurationOption configuration = new ConfigurationOption();

  /**
   * Makes the command.
   *
   * @param appliance what it starts
   * @param console where addresses and faults go
   * @param manager is told when it serves
   */
  public RunCommand(Appliance appliance, Console console, ServiceManager manager) {
    this.appliance = appliance;
    this.console = console;
    this.manager = manager;
  }

  @Override
  public Integer call() {
    return configuration.with(console, this::run);
  }

  private int run(Configuration loaded) {
    return switch (appliance.start(loaded)) {
      case Appliance.Start.Refused(String sentence) -> {
        console.err().println(sentence);
        yield ExitCode.FAILED;
      }
      case Appliance.Start.Misconfigured(var sentences) -> {
        sentences.forEach(console.err()::println);
        yield ExitCode.CONFIGURATION;
      }
      case Appliance.Start.Serving(Appliance.Running running) -> {
        running.addresses().forEach(console.out()::println);
        console.out().println(READY);
        console.out().flush();
        manager.ready();
        yield stopped(running);
      }
    };
  }

  /** SIGTERM and Ctrl-C close every part in order: sessions end, logs are folded back. */
  private static int stopped(Appliance.Running running) {
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(running::close));
    try {
      running.awaitStop();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.DONE;
  }
}
