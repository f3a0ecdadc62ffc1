package org.floorpass.sim.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.floorpass.sim.camera.Card;
import org.floorpass.sim.camera.SimCamera;
import org.floorpass.sim.camera.Stress;
import org.floorpass.sim.wire.MjpegStream;

/** A network camera: its stream is served by the bench's HTTP server. */
final class BenchCamera implements BenchDevice {
  private final String id;
  private final String baseUrl;
  private final SimCamera camera;
  private final MjpegStream stream;
  private final InstantSource clock;
  private volatile boolean plugged = true;

  BenchCamera(String id, String baseUrl, long seed, InstantSource clock, LongSupplier tickerNanos) {
    this.id = id;
    this.baseUrl = baseUrl;
    this.clock = clock;
    this.camera = new SimCamera(seed);
    this.stream = new MjpegStream(camera, clock, tickerNanos, SimCamera.DEFAULT_FRAMES_PER_SECOND);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String kind() {
    return "camera";
  }

  @Override
  public String address() {
    return baseUrl + "/cameras/" + id + "/stream";
  }

  @Override
  public boolean plugged() {
    return plugged;
  }

  /** Running streams end by themselves within a frame. */
  @Override
  public void plug(boolean in) {
    plugged = in;
  }

  void show(Card card, Stress stress) {
    camera.show(card, stress, clock.instant());
  }

  void takeAway() {
    camera.takeAway();
  }

  boolean holding() {
    return camera.holding();
  }

  byte[] still() {
    return stream.still();
  }

  void send(OutputStream listener) throws IOException {
    stream.send(listener, this::plugged);
  }
}
