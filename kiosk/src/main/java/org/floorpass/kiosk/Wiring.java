package org.floorpass.kiosk;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.logging.LogManager;
import org.floorpass.kiosk.command.AuditCommand;
import org.floorpass.kiosk.command.BadgeCommand;
import org.floorpass.kiosk.command.BenchCommand;
import org.floorpass.kiosk.command.BenchDecodeCommand;
import org.floorpass.kiosk.command.BenchIdleCommand;
import org.floorpass.kiosk.command.BenchPrintCommand;
import org.floorpass.kiosk.command.Console;
import org.floorpass.kiosk.command.CoreAccess;
import org.floorpass.kiosk.command.DecodeCommand;
import org.floorpass.kiosk.command.DoctorCommand;
import org.floorpass.kiosk.command.FloorpassCommand;
import org.floorpass.kiosk.command.IssuerCommand;
import org.floorpass.kiosk.command.RunCommand;
import org.floorpass.kiosk.command.TokenCommand;
import org.floorpass.kiosk.machine.ServiceManager;
import picocli.CommandLine;

/**
 * The composition root, with {@link ApplianceAssembly}: the only place that makes real clocks, real
 * randomness and real devices.
 */
public final class Wiring {
  private Wiring() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    log();
    Console console = new Console(stream(System.out), stream(System.err));
    SecureRandom random = new SecureRandom();
    InstantSource clock = Clock.systemUTC();
    CoreAccess access = new CoreOpening(clock, System::nanoTime, random);
    List<Object> commands =
        List.of(
            new RunCommand(
                new ApplianceAssembly(access, clock, System::nanoTime, random),
                console,
                ServiceManager.at(Optional.ofNullable(System.getenv("NOTIFY_SOCKET")))),
            new DoctorCommand(console),
            new IssuerCommand(console, random),
            new TokenCommand(access, console),
            new AuditCommand(access, console),
            new BadgeCommand(console),
            new DecodeCommand(console, Wiring::threadCpuNanos),
            new CommandLine(new BenchCommand())
                .addSubcommand(new BenchDecodeCommand(console, Wiring::threadCpuNanos))
                .addSubcommand(new BenchIdleCommand(console, Wiring::threadCpuNanos, random))
                .addSubcommand(new BenchPrintCommand(console, clock, System::nanoTime)));
    System.exit(FloorpassCommand.commandLine(console, commands).execute(arguments));
  }

  private static long threadCpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Names and prompts are UTF-8 whatever the locale of the service is. */
  private static PrintStream stream(PrintStream raw) {
    return new PrintStream(raw, true, StandardCharsets.UTF_8);
  }

  private static void log() {
    try (InputStream settings = Wiring.class.getResourceAsStream("/logging.properties")) {
      if (settings != null) {
        LogManager.getLogManager().readConfiguration(settings);
      }
    } catch (IOException unreadable) {
      // The JDK's own settings log to standard error too.
    }
  }
}
