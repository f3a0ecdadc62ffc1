package org.floorpass.kiosk.http.face;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What the screen knows of its place.
 *
 * @param site name of the place
 * @param terminal name of the terminal
 * @param language of the screen before anybody is known
 * @param zone of the clock and of times in messages
 * @param pixelsPerMillimetre CSS pixels of the display, for keys as large as a glove needs
 * @param simulated whether devices are simulated; every screen then says so
 */
public record FaceProfile(
    String site,
    String terminal,
    Locale language,
    ZoneId zone,
    double pixelsPerMillimetre,
    boolean simulated) {}
