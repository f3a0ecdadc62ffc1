package org.floorpass.kiosk.http.face;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.kiosk.http.AllowedHosts;
import org.floorpass.kiosk.http.ContentPolicy;
import org.floorpass.kiosk.http.ListenerPlan;
import org.floorpass.kiosk.http.Transport;
import org.floorpass.kiosk.http.WebListener;
import org.floorpass.kiosk.loop.SignInLoop;
import org.floorpass.kiosk.loop.StepSink;
import org.floorpass.kiosk.scan.DeviceId;
import org.floorpass.kiosk.scan.PreviewSource;
import org.floorpass.kiosk.scan.QrText;
import org.floorpass.kiosk.scan.Still;
import org.floorpass.kiosk.signin.Equipment;
import org.floorpass.kiosk.signin.Event;
import org.floorpass.kiosk.signin.Timings;

/** A whole face on a free port: loop, feed, routes and listener, over a fake desk. */
final class FaceStand implements AutoCloseable {
  /** The classic 7-inch display: 800 x 480 at about 5.2 pixels a millimetre. */
  static final double PIXELS_PER_MILLIMETRE = 5.2;

  static final Duration IDLE_TIMEOUT = Duration.ofMillis(800);

  final FakeDesk desk = new FakeDesk();
  final StateFeed feed = new StateFeed();
  final AtomicInteger stillsAsked = new AtomicInteger();
  final SignInLoop loop;
  final FaceRoutes routes;
  final WebListener listener;
  private final SecureRandom random = new SecureRandom();

  FaceStand(Timings timings) {
    loop =
        new SignInLoop(
            "terminal-1",
            timings,
            new SignInLoop.World(
                desk,
                _ -> new Event.Proof.NotOurJob(),
                feed,
                StepSink.NONE,
                System::nanoTime,
                random));
    routes =
        new FaceRoutes(
            new FaceProfile(
                "Demo plant",
                "Line 1",
                Locale.ENGLISH,
                ZoneId.of("Europe/Berlin"),
                PIXELS_PER_MILLIMETRE,
                true),
            feed,
            FaceControls.of(loop),
            List.of(camera()),
            new FaceRoutes.World(InstantSource.system(), System::nanoTime, random));
    var plan =
        new ListenerPlan(
            "face",
            "127.0.0.1",
            0,
            AllowedHosts.loopback(),
            ContentPolicy.strict(),
            new Transport.Plain(),
            new ListenerPlan.Limits(1024, 32, IDLE_TIMEOUT));
    listener = ((WebListener.Opening.Open) WebListener.open(plan, routes::register)).listener();
    loop.start();
  }

  void cameraIs(Equipment.Condition condition) {
    loop.report(new Equipment.Device("camera-1", Equipment.Kind.READER, condition));
  }

  /** Devices are there and the terminal begins. */
  void ready() {
    cameraIs(new Equipment.Condition.Ready());
    loop.ready();
  }

  BadgeCode badge() {
    return BadgeCode.generate(random);
  }

  void show(BadgeCode code) {
    loop.scanned(QrText.copyOf(new String(code.digits(), StandardCharsets.US_ASCII)));
  }

  String url() {
    return listener.address();
  }

  private PreviewSource camera() {
    byte[] jpeg = picture();
    var sequence = new AtomicLong();
    return new PreviewSource() {
      @Override
      public DeviceId id() {
        return new DeviceId("camera-1");
      }

      @Override
      public Optional<Still> newestStill(long afterSequence) {
        stillsAsked.incrementAndGet();
        return Optional.of(new Still(sequence.incrementAndGet(), jpeg));
      }
    };
  }

  /** A hand with a badge, roughly. */
  private static byte[] picture() {
    var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setPaint(
        new java.awt.GradientPaint(0, 0, new Color(0x6b7f86), 640, 480, new Color(0x2f3d43)));
    g.fillRect(0, 0, 640, 480);
    g.setColor(new Color(0x55666d));
    g.fillOval(210, 20, 220, 250);
    g.fillRoundRect(120, 250, 400, 300, 160, 160);
    g.rotate(-0.06, 320, 300);
    g.setColor(new Color(0xf7f5ef));
    g.fillRoundRect(225, 190, 190, 240, 18, 18);
    g.setColor(new Color(0x20343b));
    g.setStroke(new BasicStroke(10));
    for (int[] corner : new int[][] {{255, 225}, {345, 225}, {255, 315}}) {
      g.drawRect(corner[0], corner[1], 40, 40);
    }
    g.fillRect(345, 315, 18, 18);
    g.fillRect(372, 342, 18, 18);
    g.dispose();
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "jpg", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    routes.close();
    listener.close();
    loop.close();
  }
}
