package org.floorpass.sim.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code floorpass sim}: the bench alone, until it is interrupted. */
@Command(
    name = "sim",
    mixinStandardHelpOptions = true,
    description = {
      "Starts the device bench: a simulated camera, hand scanner and label printer on real links,"
          + " and a page to handle them."
    })
public final class SimCommand implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int FAILED = 1;

  private final InstantSource clock;
  private final LongSupplier tickerNanos;
  private final PrintStream out;
  private final PrintStream messages;

  @Option(
      names = "--http",
      paramLabel = "PORT",
      defaultValue = "" + BenchPlan.HTTP_PORT,
      description =
          "port of the page and the calls on 127.0.0.1, 0 for any free one (${DEFAULT-VALUE})")
  private int httpPort;

  @Option(
      names = "--print-port",
      paramLabel = "PORT",
      defaultValue = "" + BenchPlan.PRINT_PORT,
      description = "raw port of the printer on 127.0.0.1, 0 for any free one (${DEFAULT-VALUE})")
  private int printPort;

  @Option(
      names = "--devices",
      paramLabel = "DIR",
      defaultValue = "${sys:java.io.tmpdir}/floorpass-devices",
      description = "folder for the scanner's device link (${DEFAULT-VALUE})")
  private Path devices = Path.of("devices");

  /** A command that runs on the given clocks and prints to the given streams. */
  public SimCommand(
      InstantSource clock, LongSupplier tickerNanos, PrintStream out, PrintStream messages) {
    this.clock = clock;
    this.tickerNanos = tickerNanos;
    this.out = out;
    this.messages = messages;
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      Bench bench =
          Bench.open(BenchPlan.standard(devices).onPorts(httpPort, printPort), clock, tickerNanos);
      Runtime.getRuntime().addShutdownHook(new Thread(bench::close, "bench-shutdown"));
      announce(bench);
      new CountDownLatch(1).await(); // until the process is interrupted
      return DONE;
    } catch (IOException refused) {
      messages.println("floorpass sim: " + refused.getMessage());
      return FAILED;
    }
  }

  private void announce(Bench bench) {
    out.println("SIMULATED devices, no hardware:");
    out.println("  bench     " + bench.url() + "/");
    out.println("  camera-1  " + bench.url() + "/cameras/camera-1/stream");
    out.println("  scanner-1 " + bench.scannerTrouble().orElse(bench.scannerPath().toString()));
    out.println("  printer-1 127.0.0.1:" + bench.printPort() + " (ZPL, 203 dpi, 4 x 2 inch)");
    out.println("READY");
    out.flush();
  }
}
