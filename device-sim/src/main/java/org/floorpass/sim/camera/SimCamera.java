package org.floorpass.sim.camera;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * A camera over a shop floor. Passive and deterministic: the same seed, card, stress and instants
 * give the same frames. Somebody holds a card with a human hand: it comes in from below within half
 * a second, then sways, turns and leans a little. Safe for several threads.
 */
public final class SimCamera {
  /** What webcams offer by default and every kiosk can take. */
  public static final int DEFAULT_WIDTH = 640;

  /** See {@link #DEFAULT_WIDTH}. */
  public static final int DEFAULT_HEIGHT = 480;

  /** Frames a second of the clock-driven stream. */
  public static final int DEFAULT_FRAMES_PER_SECOND = 15;

  /** Idle frames differ by noise only: so many are made, then they repeat. */
  static final int IDLE_VARIANTS = 8;

  /** How big a person holds a code: about 3.6 pixels a module, when the card allows it. */
  private static final double HELD_PIXELS_PER_MODULE = 3.6;

  private static final double ENTRY_SECONDS = 0.5;
  private static final double NOISE_SIGMA = 3.5;
  private static final int NOISE_TILE = 1 << 17;

  private record Presentation(Card texture, StressPlan plan, Instant since) {
    Stress stress(Instant now) {
      return plan.at(seconds(now));
    }

    double seconds(Instant now) {
      return Duration.between(since, now).toNanos() / 1e9;
    }
  }

  private final int width;
  private final int height;
  private final long seed;
  private final int[] backdrop;
  private final byte[] noise;
  private volatile Optional<Presentation> held = Optional.empty();

  /** A camera of the default size. */
  public SimCamera(long seed) {
    this(DEFAULT_WIDTH, DEFAULT_HEIGHT, seed);
  }

  /** A camera of any size up to 1920 x 1080. */
  public SimCamera(int width, int height, long seed) {
    if (width < 64 || height < 48 || width > 1_920 || height > 1_080) {
      throw new IllegalArgumentException("a camera of " + width + " x " + height + " pixels");
    }
    this.width = width;
    this.height = height;
    this.seed = seed;
    this.backdrop = Backdrop.draw(width, height, seed);
    this.noise = noise(new Random(seed));
  }

  /** Somebody holds a card before the camera from now on. */
  public void show(Card card, Instant now) {
    show(card, Stress.none(), now);
  }

  /** The same, made hard. */
  public void show(Card card, Stress stress, Instant now) {
    show(card, StressPlan.constant(stress), now);
  }

  /** The same, made hard in a way that changes from frame to frame. */
  public void show(Card card, StressPlan plan, Instant now) {
    Stress first = plan.at(0);
    Card damaged = PrintDamage.of(card, first, seed);
    held = Optional.of(new Presentation(texture(damaged, first), plan, now));
  }

  /** The card is taken away. */
  public void takeAway() {
    held = Optional.empty();
  }

  /** Whether anything is held before the camera. */
  public boolean holding() {
    return held.isPresent();
  }

  /** JPEG quality of the stream at present. */
  public int jpegQuality() {
    return held.map(p -> p.plan().at(0).jpegQuality()).orElse(Stress.GOOD_JPEG_QUALITY);
  }

  /** What the camera sees at an instant. */
  public Frame frameAt(Instant instant) {
    int[] frame = backdrop.clone();
    long tick = Math.floorDiv(instant.toEpochMilli(), 1_000 / DEFAULT_FRAMES_PER_SECOND);
    Optional<Presentation> now = held;
    now.ifPresent(presentation -> compose(frame, presentation, instant));
    long variant = now.isPresent() ? tick : Math.floorMod(tick, IDLE_VARIANTS);
    Optics.noise(frame, noise, (int) (variant * 7_919 & NOISE_TILE - 1));
    return new Frame(width, height, frame);
  }

  private void compose(int[] frame, Presentation now, Instant instant) {
    Stress stress = now.stress(instant);
    double seconds = now.seconds(instant);
    Card card = now.texture();
    double anchorX = anchorX(card);
    double anchorY = anchorY(card);
    Pose pose = Pose.of(hand(now.texture(), stress, seconds), anchorX, anchorY, width);
    new Compositor(frame, width, height).draw(card, pose, light(seconds));
    Optics.shading(frame, width, height, stress.shading());
    double side = card.symbol().map(Card.Symbol::side).orElse((double) card.width());
    double glare = stress.glare() * side * scale(card, stress);
    double[] spot = pose.toFrame(anchorX + side * 0.12, anchorY - side * 0.1);
    Optics.glare(frame, width, height, spot[0], spot[1], glare);
    Optics.motion(frame, width, height, stress.motionPixels());
    Optics.defocus(frame, width, height, stress.defocusPixels());
  }

  /** Slow flicker of the hall's lamps. */
  private static double light(double seconds) {
    return 0.96 + 0.03 * Math.sin(seconds * 2.1);
  }

  private Pose.Hand hand(Card card, Stress stress, double seconds) {
    double phase = (seed & 0xffff) / 1_000.0;
    double coming = Math.clamp(1 - seconds / ENTRY_SECONDS, 0, 1);
    double x = width * 0.5 + 9 * Math.sin(seconds * 1.3 + phase) + 3 * Math.sin(seconds * 3.7);
    double y = height * 0.5 + 7 * Math.sin(seconds * 1.7 + phase * 2) + coming * coming * height;
    double turn = Math.toRadians(stress.rotationDegrees() + 3 * Math.sin(seconds * 0.9));
    double side =
        Math.toRadians(
            Math.clamp(stress.tiltDegrees() + 7 * Math.sin(seconds * 0.7 + phase), -80, 80));
    double back = Math.toRadians(9 + 5 * Math.sin(seconds * 1.1));
    return new Pose.Hand(x, y, scale(card, stress), turn, side, back);
  }

  private double scale(Card card, Stress stress) {
    double whole = Math.min(width * 0.72 / card.width(), height * 0.8 / card.height());
    if (card.symbol().isEmpty()) {
      return whole;
    }
    double wanted =
        stress.pixelsPerModule() > 0 ? stress.pixelsPerModule() : HELD_PIXELS_PER_MODULE;
    double byModule = wanted / card.symbol().get().module();
    // Nobody holds a code so near that it leaves the picture.
    double most = height * 0.9 / card.symbol().get().side();
    return stress.pixelsPerModule() > 0 ? byModule : Math.min(Math.max(whole, byModule), most);
  }

  private double anchorX(Card card) {
    return card.symbol().map(Card.Symbol::centreX).orElse(card.width() / 2.0);
  }

  private double anchorY(Card card) {
    return card.symbol().map(Card.Symbol::centreY).orElse(card.height() / 2.0);
  }

  /** Halved until a texel is no smaller than half a pixel: no moiré, and bounded work. */
  private Card texture(Card card, Stress stress) {
    Card texture = card;
    while (scale(texture, stress) < 0.5 && texture.width() > 16 && texture.height() > 16) {
      texture = texture.half();
    }
    return texture;
  }

  private static byte[] noise(RandomGenerator random) {
    byte[] tile = new byte[NOISE_TILE];
    for (int index = 0; index < tile.length; index++) {
      tile[index] = (byte) Math.round(Math.clamp(random.nextGaussian() * NOISE_SIGMA, -40, 40));
    }
    return tile;
  }
}
