package org.floorpass.kiosk.http.face;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.ServerConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.floorpass.kiosk.http.ErrorBody;

/**
 * {@code GET /events}: server-sent events. {@code state} carries the JSON of {@link FaceMessage},
 * the present state first; {@code beat} comes when nothing else has for a while, so that both sides
 * notice a dead connection.
 */
final class EventsEndpoint {
  /** The page worries after three missing beats. */
  static final Duration BEAT = Duration.ofSeconds(4);

  private static final Duration RECONNECT = Duration.ofMillis(500);

  private final StateFeed feed;
  private final FaceMessage message;

  EventsEndpoint(StateFeed feed, FaceMessage message) {
    this.feed = feed;
    this.message = message;
  }

  void handle(ServerRequest request, ServerResponse response) {
    // Helidon answers 500 to a sink that the client did not ask for.
    if (!accepts(request.headers())) {
      new ErrorBody("notAcceptable", "Accept text/event-stream.")
          .send(response, Status.NOT_ACCEPTABLE_406);
      return;
    }
    try (var subscription = feed.subscribe();
        SseSink sink = response.sink(SseSink.TYPE)) {
      stream(subscription, sink);
    } catch (ServerConnectionException | UncheckedIOException gone) {
      return; // the page was closed or reloaded
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean accepts(ServerRequestHeaders headers) {
    return headers.isAccepted(MediaTypes.TEXT_EVENT_STREAM);
  }

  private void stream(StateFeed.Subscription subscription, SseSink sink)
      throws InterruptedException {
    while (true) {
      switch (subscription.next(BEAT.toMillis())) {
        case StateFeed.Next.View(var shown) ->
            sink.emit(
                SseEvent.builder()
                    .id(Long.toString(shown.sequence()))
                    .name("state")
                    .reconnectDelay(RECONNECT)
                    .data(message.of(shown.view()))
                    .build());
        case StateFeed.Next.Quiet _ -> sink.emit(SseEvent.builder().name("beat").data("1").build());
        case StateFeed.Next.End _ -> {
          return;
        }
      }
    }
  }
}
