package org.floorpass.sim.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import org.floorpass.sim.printer.PrinterCondition;
import org.floorpass.sim.printer.zpl.ZplPrinter;

/**
 * The device bench: {@code camera-1}, {@code scanner-1} and {@code printer-1} on real links, and
 * the HTTP calls and the page by which people and programs handle them. Loopback only.
 *
 * <p>Closing ends every link and thread.
 */
public final class Bench implements AutoCloseable {
  private static final int WAITING_CALLERS = 16;

  private final HttpServer server;
  private final ExecutorService handlers;
  private final BenchPrinter printer;
  private final BenchScanner scanner;
  private final List<BenchDevice> devices;
  private final Optional<String> scannerTrouble;

  private Bench(
      HttpServer server,
      ExecutorService handlers,
      BenchPrinter printer,
      BenchScanner scanner,
      List<BenchDevice> devices,
      Optional<String> scannerTrouble) {
    this.server = server;
    this.handlers = handlers;
    this.printer = printer;
    this.scanner = scanner;
    this.devices = devices;
    this.scannerTrouble = scannerTrouble;
  }

  /**
   * Plugs everything in and serves. A system without pseudo terminals gets a bench whose scanner
   * stays unplugged; {@link #scannerTrouble} says so.
   *
   * @throws PortTaken when a port is in use
   * @throws IOException when the system refuses a socket otherwise
   */
  public static Bench open(BenchPlan plan, InstantSource clock, LongSupplier tickerNanos)
      throws IOException {
    HttpServer server = listen(plan.httpPort());
    BenchPrinter printer =
        new BenchPrinter(
            "printer-1",
            new ZplPrinter(plan.stock(), PrinterCondition.ready(plan.labels())),
            plan.printPort());
    try {
      printer.plug(true);
    } catch (IOException taken) {
      server.stop(0);
      throw new PortTaken("printer", plan.printPort(), taken);
    }
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    BenchCamera camera = new BenchCamera("camera-1", base, plan.seed(), clock, tickerNanos);
    BenchScanner scanner = new BenchScanner("scanner-1", plan.devices());
    Optional<String> trouble = plugIn(scanner);
    List<BenchDevice> devices = List.of(camera, scanner, printer);
    ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(handlers);
    server.createContext("/", new Router(new Devices(devices)));
    server.start();
    return new Bench(server, handlers, printer, scanner, devices, trouble);
  }

  private static HttpServer listen(int port) throws IOException {
    try {
      return HttpServer.create(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING_CALLERS);
    } catch (IOException taken) {
      throw new PortTaken("bench page", port, taken);
    }
  }

  private static Optional<String> plugIn(BenchScanner scanner) {
    try {
      scanner.plug(true);
      return Optional.empty();
    } catch (IOException refused) {
      return Optional.of("scanner-1 stays unplugged: " + refused.getMessage());
    }
  }

  /** Base URL of the page and the calls. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The printer's raw port. */
  public int printPort() {
    return printer.port();
  }

  /** The scanner's device path. */
  public Path scannerPath() {
    return Path.of(scanner.address());
  }

  /** Why the scanner could not be plugged in, if so. */
  public Optional<String> scannerTrouble() {
    return scannerTrouble;
  }

  @Override
  public void close() {
    for (BenchDevice device : devices) {
      try {
        device.close();
      } catch (IOException ignored) {
        // the process ends; the next start replaces what is left
      }
    }
    server.stop(0);
    handlers.shutdownNow();
  }
}
