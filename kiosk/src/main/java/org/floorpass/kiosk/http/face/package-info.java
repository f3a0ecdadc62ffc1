/**
 * The kiosk screen: one page, its assets, the stream of states, the keys and the camera preview.
 * Shows what {@link org.floorpass.kiosk.loop.FaceView} says and decides nothing.
 *
 * <p>May import the JDK, Helidon, Jackson, SLF4J, kiosk.http, kiosk.loop, kiosk.signin's keys and
 * kiosk.scan's preview. Handlers run on Helidon's virtual threads; {@link
 * org.floorpass.kiosk.http.face.StateFeed} is fed by the loop's thread.
 */
@NullMarked
package org.floorpass.kiosk.http.face;

import org.jspecify.annotations.NullMarked;
