package org.floorpass.kiosk.scan.reader;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.floorpass.kiosk.decode.FrameDecoder;
import org.floorpass.kiosk.scan.DeviceStatus;
import org.floorpass.kiosk.scan.Observation;
import org.floorpass.kiosk.scan.QrText;
import org.floorpass.kiosk.scan.ScanSource;

/**
 * One device's way into the shell: a platform thread that takes observations, decodes pictures and
 * passes on readings. The sink is called on that thread and must only enqueue.
 *
 * <p>A code is reported once per presentation: again only after it was out of sight for {@link
 * #PRESENTATION_GAP}, or after {@link #rearm}. Thread-safe.
 */
public final class ScanReader implements AutoCloseable {
  /** A badge held before the camera flickers in and out of readability; 3 s is the usual window. */
  public static final Duration PRESENTATION_GAP = Duration.ofSeconds(3);

  private final ScanSource source;
  private final FrameDecoder decoder;
  private final Consumer<? super Reading> sink;
  private final Presentation presentation;
  private final Thread thread;
  private volatile boolean rearmed;

  private ScanReader(
      ScanSource source,
      FrameDecoder decoder,
      Consumer<? super Reading> sink,
      LongSupplier nanoTicker) {
    this.source = source;
    this.decoder = decoder;
    this.sink = sink;
    this.presentation = new Presentation(PRESENTATION_GAP, nanoTicker);
    this.thread = Thread.ofPlatform().name("scan-" + source.id()).daemon(true).unstarted(this::run);
  }

  /**
   * Starts reading.
   *
   * @param source now owned by the reader, and closed with it
   * @param decoder used by this reader's thread only
   * @param sink receives readings; must not block
   * @param nanoTicker a monotonic clock in nanoseconds
   */
  public static ScanReader start(
      ScanSource source,
      FrameDecoder decoder,
      Consumer<? super Reading> sink,
      LongSupplier nanoTicker) {
    ScanReader reader = new ScanReader(source, decoder, sink, nanoTicker);
    reader.thread.start();
    return reader;
  }

  /** The device's newest status. */
  public DeviceStatus status() {
    return source.status();
  }

  /**
   * Forgets the code last reported, so that it is reported again while still in view: for a scan
   * that came at a moment when it could not be used.
   */
  public void rearm() {
    presentation.forget();
    rearmed = true;
  }

  /** Closes the source and waits, bounded, for the thread to end. */
  @Override
  public void close() {
    source.close();
    try {
      thread.join(ScanSource.CLOSE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (true) {
        switch (source.next()) {
          case Observation.Frame frame -> read(frame);
          case Observation.Text(QrText text) -> report(text);
          case Observation.StatusChanged(DeviceStatus status) ->
              sink.accept(new Reading.Status(source.id(), status));
          case Observation.Ended() -> {
            return;
          }
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(Observation.Frame frame) {
    if (rearmed) {
      rearmed = false;
      decoder.forget();
    }
    FrameDecoder.Result result = decoder.decode(frame.picture());
    if (result.unchanged()) {
      presentation.stillInView();
      return;
    }
    if (result.texts().isEmpty()) {
      presentation.nothingInView();
    }
    result.texts().forEach(this::report);
    result.hint().ifPresent(hint -> sink.accept(new Reading.Advice(source.id(), hint)));
  }

  private void report(QrText text) {
    if (presentation.isNew(text)) {
      sink.accept(new Reading.Code(source.id(), text));
    } else {
      text.close();
    }
  }
}
