package org.floorpass.kiosk.http.face;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.HttpRouting;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongSupplier;
import org.floorpass.kiosk.loop.FaceView;
import org.floorpass.kiosk.scan.PreviewSource;

/**
 * The routes of the face listener: the page, its files, {@code /events}, {@code /keys} and {@code
 * /preview}. Thread-safe.
 *
 * <p>Programs that press keys read the token from the page: {@code <meta name="csrf-token"
 * content="…">}, and send it as {@code X-CSRF-Token}. It is random per process.
 */
public final class FaceRoutes implements AutoCloseable {
  private static final int TOKEN_BYTES = 32;

  private final FaceProfile profile;
  private final StateFeed feed;
  private final Assets assets;
  private final String token;
  private final EventsEndpoint events;
  private final KeysEndpoint keys;
  private final PreviewEndpoint preview;

  /**
   * What the routes need of the world.
   *
   * @param clock trusted time, for the clock on the screen
   * @param ticker monotonic nanoseconds
   * @param random for the page's token
   */
  public record World(InstantSource clock, LongSupplier ticker, SecureRandom random) {}

  /** The routes of one terminal. */
  public FaceRoutes(
      FaceProfile profile,
      StateFeed feed,
      FaceControls controls,
      List<PreviewSource> cameras,
      World world) {
    this.profile = profile;
    this.feed = feed;
    this.assets = Assets.load(profile.pixelsPerMillimetre());
    byte[] random = new byte[TOKEN_BYTES];
    world.random().nextBytes(random);
    this.token = HexFormat.of().formatHex(random);
    String process = Integer.toHexString(world.random().nextInt());
    this.events =
        new EventsEndpoint(
            feed, new FaceMessage(profile, !cameras.isEmpty(), world.clock(), process));
    this.keys = new KeysEndpoint(controls, token);
    this.preview = new PreviewEndpoint(cameras, world.ticker());
  }

  /** Adds the routes; pass it to {@link org.floorpass.kiosk.http.WebListener#open}. */
  public void register(HttpRouting.Builder routing) {
    routing.get(
        "/",
        (_, response) -> {
          response
              .headers()
              .set(
                  HeaderValues.create(
                      HeaderNames.CONTENT_TYPE, MediaTypes.TEXT_HTML.text() + "; charset=utf-8"));
          response.send(page().getBytes(StandardCharsets.UTF_8));
        });
    routing.get("/events", events::handle);
    routing.post("/keys", keys::handle);
    routing.get("/preview", preview::handle);
    assets.register(routing);
  }

  private String page() {
    Wording words =
        Wording.of(feed.latest().map(FaceView::language).orElse(""), profile.language());
    return assets.page(
        token, words.locale().toLanguageTag(), words.direction(), words.text("page.title"));
  }

  /** Ends every stream; call it before closing the listener. */
  @Override
  public void close() {
    feed.close();
    preview.close();
  }
}
