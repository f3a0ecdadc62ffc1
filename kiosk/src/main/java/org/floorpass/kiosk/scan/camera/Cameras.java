package org.floorpass.kiosk.scan.camera;

import com.github.sarxos.webcam.Webcam;
import com.github.sarxos.webcam.WebcamException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** Starts the configured cameras. */
public final class Cameras {
  /** Listing configured cameras asks no hardware; this bounds webcam-capture's own machinery. */
  private static final long LISTING_SECONDS = 5;

  private Cameras() {}

  /**
   * Starts all cameras; each opens in its own thread and reports how it is doing. To be called once
   * per process, before anything else touches webcam-capture, whose driver is process-wide.
   *
   * @param settings the cameras, with different names and addresses
   * @param nanoTicker a monotonic clock in nanoseconds
   * @return the sources in the order of the settings; the caller closes them
   */
  public static List<CameraSource> start(List<CameraSettings> settings, LongSupplier nanoTicker) {
    if (settings.isEmpty()) {
      return List.of();
    }
    List<StreamCamera> cameras =
        settings.stream().map(CameraSettings::location).map(Cameras::camera).toList();
    Webcam.setDriver(new ConfiguredCameras(cameras));
    List<Webcam> webcams = list();
    List<CameraSource> sources = new ArrayList<>();
    for (int i = 0; i < cameras.size(); i++) {
      StreamCamera camera = cameras.get(i);
      Webcam webcam =
          webcams.stream().filter(w -> w.getDevice() == camera).findFirst().orElseThrow();
      sources.add(new CameraSource(settings.get(i).id(), webcam, camera, nanoTicker));
    }
    sources.forEach(CameraSource::start);
    return List.copyOf(sources);
  }

  private static StreamCamera camera(CameraSettings.Location location) {
    return new StreamCamera(
        switch (location) {
          case CameraSettings.Location.MjpegOverHttp(var address) ->
              MjpegHttpStream.opener(address);
        });
  }

  private static List<Webcam> list() {
    try {
      return Webcam.getWebcams(LISTING_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException impossible) {
      throw new WebcamException(impossible);
    }
  }
}
