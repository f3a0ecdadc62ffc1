package org.floorpass.sim.bench;

import java.nio.file.Path;
import org.floorpass.sim.printer.LoadedStock;

/**
 * What the bench is made of.
 *
 * @param httpPort loopback port of the page and the calls, 0 for any free one
 * @param printPort loopback port of the printer, 0 for any free one
 * @param devices folder for the scanner's link
 * @param stock what is in the printer
 * @param labels how many labels are on the roll
 * @param seed of everything random
 */
public record BenchPlan(
    int httpPort, int printPort, Path devices, LoadedStock stock, int labels, long seed) {
  /** Default port of the page. */
  public static final int HTTP_PORT = 8_480;

  /** Raw printing has had this port since HP's first JetDirect. */
  public static final int PRINT_PORT = 9_100;

  /** A fresh roll on the bench. */
  public static final int FRESH_ROLL = 100;

  /** The default ports, a 4 x 2 inch roll at 203 dpi. */
  public static BenchPlan standard(Path devices) {
    return new BenchPlan(
        HTTP_PORT, PRINT_PORT, devices, LoadedStock.ZEBRA_4X2_203, FRESH_ROLL, 20_261_123L);
  }

  /** The same on other ports. */
  public BenchPlan onPorts(int http, int print) {
    return new BenchPlan(http, print, devices, stock, labels, seed);
  }
}
