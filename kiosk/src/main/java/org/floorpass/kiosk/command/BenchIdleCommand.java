package org.floorpass.kiosk.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.floorpass.kiosk.decode.CameraDecoder;
import org.floorpass.kiosk.decode.ReferenceDecoder;
import org.floorpass.kiosk.scan.Luminance;
import org.floorpass.kiosk.scan.QrText;
import picocli.CommandLine.Command;

/**
 * {@code floorpass bench idle}: what a camera costs while nobody shows a badge, against ZXing's
 * default decode of the same frames in the same run.
 */
@Command(
    name = "idle",
    description = "The cost of an idle camera frame, in ZXing's default decodes.")
public final class BenchIdleCommand implements Callable<Integer> {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final int FRAMES = 300;
  private static final int WARM_UP_FRAMES = 60;
  private static final int PATCHES = 60;
  private static final int NOISE_TABLE = 65_537;

  /** Evenly spread noise of this many levels has a deviation of 3, as a cheap sensor's. */
  private static final double SPREAD = 5.2;

  private static final double NANOS_PER_MILLI = 1e6;

  private final Console console;
  private final LongSupplier threadCpuNanos;
  private final RandomGenerator random;
  private final double[] noise;

  /**
   * Makes the command.
   *
   * @param console where the results go
   * @param threadCpuNanos the CPU time of the calling thread in nanoseconds
   * @param random makes the scenes
   */
  public BenchIdleCommand(Console console, LongSupplier threadCpuNanos, RandomGenerator random) {
    this.console = console;
    this.threadCpuNanos = threadCpuNanos;
    this.random = random;
    this.noise = random.doubles(NOISE_TABLE, -SPREAD, SPREAD).toArray();
  }

  @Override
  public Integer call() {
    measure(WARM_UP_FRAMES, true);
    measure(WARM_UP_FRAMES, false);
    double[] changed = measure(FRAMES, true);
    double[] still = measure(FRAMES, false);
    print("changed scene, decoder part", changed[1], changed[0]);
    print("static scene, all from YUYV", still[2], still[0]);
    return ExitCode.DONE;
  }

  private void print(String what, double ours, double reference) {
    console
        .out()
        .printf(
            Locale.ROOT,
            "%-28s %.3f ms a frame of 640x480, ZXing default %.3f ms: %.3f x%n",
            what,
            ours,
            reference,
            ours / reference);
  }

  /** Milliseconds a frame: of the reference, of our decoder, of it and the YUYV conversion. */
  private double[] measure(int frames, boolean changing) {
    CameraDecoder decoder = new CameraDecoder(threadCpuNanos);
    byte[] scene = scene();
    long reference = 0;
    long decoding = 0;
    long converting = 0;
    for (int i = 0; i < frames; i++) {
      if (changing) {
        scene = scene();
      }
      byte[] yuyv = noisy(scene);
      long start = threadCpuNanos.getAsLong();
      Luminance picture = Luminance.ofYuyv(yuyv, WIDTH, HEIGHT, 2 * WIDTH);
      long converted = threadCpuNanos.getAsLong();
      decoder.decode(picture).texts().forEach(QrText::close);
      long decoded = threadCpuNanos.getAsLong();
      ReferenceDecoder.decode(picture).ifPresent(QrText::close);
      long end = threadCpuNanos.getAsLong();
      converting += converted - start;
      decoding += decoded - converted;
      reference += end - decoded;
    }
    double scale = frames * NANOS_PER_MILLI;
    return new double[] {reference / scale, decoding / scale, (converting + decoding) / scale};
  }

  /** A cluttered wall: patches of grey over a slope of light. */
  private byte[] scene() {
    byte[] grey = new byte[WIDTH * HEIGHT];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = (byte) (90 + 60 * (i % WIDTH) / WIDTH);
    }
    for (int patch = 0; patch < PATCHES; patch++) {
      int left = random.nextInt(WIDTH);
      int top = random.nextInt(HEIGHT);
      int right = Math.min(WIDTH, left + 4 + random.nextInt(120));
      int bottom = Math.min(HEIGHT, top + 4 + random.nextInt(90));
      byte value = (byte) random.nextInt(20, 236);
      for (int y = top; y < bottom; y++) {
        java.util.Arrays.fill(grey, y * WIDTH + left, y * WIDTH + right, value);
      }
    }
    return grey;
  }

  /** A sensor's noise, from a table that is entered anywhere. */
  private byte[] noisy(byte[] grey) {
    byte[] yuyv = new byte[2 * grey.length];
    int phase = random.nextInt(NOISE_TABLE);
    for (int i = 0; i < grey.length; i++) {
      double value = (grey[i] & 0xff) + noise[(i + phase) % NOISE_TABLE];
      yuyv[2 * i] = (byte) Math.max(0, Math.min(255, Math.round(value)));
      yuyv[2 * i + 1] = (byte) 128;
    }
    return yuyv;
  }
}
