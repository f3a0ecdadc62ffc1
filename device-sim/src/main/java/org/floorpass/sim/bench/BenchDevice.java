package org.floorpass.sim.bench;

import java.io.IOException;

/** One device on the bench, with a plug that can be pulled. Safe for several threads. */
sealed interface BenchDevice extends AutoCloseable permits BenchCamera, BenchScanner, BenchPrinter {
  /** Its name, like {@code camera-1}. */
  String id();

  /** camera, scanner or printer. */
  String kind();

  /** Where a terminal finds it: a URL, a device path, an address. */
  String address();

  /** Whether it is plugged in. */
  boolean plugged();

  /**
   * Pulls or puts in the plug; nothing happens when it already is so.
   *
   * @throws IOException when the system does not give the link back, in words
   */
  void plug(boolean in) throws IOException;

  @Override
  default void close() throws IOException {
    plug(false);
  }
}
