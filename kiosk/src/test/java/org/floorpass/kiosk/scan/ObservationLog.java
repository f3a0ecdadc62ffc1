package org.floorpass.kiosk.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Consumes a source on a thread of its own and keeps what it said. Closing closes the source. */
public final class ObservationLog implements AutoCloseable {
  private final ScanSource source;
  private final Queue<String> texts = new ConcurrentLinkedQueue<>();
  private final Queue<DeviceStatus> states = new ConcurrentLinkedQueue<>();
  private final Queue<Observation.Frame> frames = new ConcurrentLinkedQueue<>();
  private final Thread consumer;

  public ObservationLog(ScanSource source) {
    this.source = source;
    this.consumer = Thread.ofPlatform().daemon(true).start(this::consume);
  }

  public ScanSource source() {
    return source;
  }

  public Queue<String> texts() {
    return texts;
  }

  public Queue<DeviceStatus> states() {
    return states;
  }

  public Queue<Observation.Frame> frames() {
    return frames;
  }

  private void consume() {
    try {
      while (true) {
        switch (source.next()) {
          case Observation.Text(QrText text) -> {
            try (text) {
              texts.add(text.read(String::new));
            }
          }
          case Observation.StatusChanged(DeviceStatus status) -> states.add(status);
          case Observation.Frame frame -> frames.add(frame);
          case Observation.Ended() -> {
            return;
          }
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    source.close();
    try {
      assertThat(consumer.join(Duration.ofSeconds(5)))
          .as("a closed source ends its consumer")
          .isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    assertThat(source.status()).isEqualTo(new DeviceStatus.Closed());
  }
}
