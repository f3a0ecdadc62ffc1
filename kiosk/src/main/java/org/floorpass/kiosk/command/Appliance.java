package org.floorpass.kiosk.command;

import java.util.List;
import org.floorpass.kiosk.configuration.Configuration;

/** What {@code run} starts. Implemented by the composition root. */
public interface Appliance {
  /** Starts every part; blocks until the listeners answer or one of them cannot. */
  Start start(Configuration configuration);

  /** What came of starting. */
  sealed interface Start {
    /**
     * It serves.
     *
     * @param appliance to be closed at the end
     */
    record Serving(Running appliance) implements Start {}

    /**
     * It cannot serve.
     *
     * @param sentence what is in the way and what to do
     */
    record Refused(String sentence) implements Start {}

    /**
     * The configuration names what cannot be.
     *
     * @param sentences one for each fault
     */
    record Misconfigured(List<String> sentences) implements Start {}
  }

  /** A serving appliance. Closing stops every part in order and is bounded. */
  interface Running extends AutoCloseable {
    /** Lines such as {@code face http://127.0.0.1:8470/}. */
    List<String> addresses();

    /** Blocks until somebody closes the appliance. */
    void awaitStop() throws InterruptedException;

    @Override
    void close();
  }
}
