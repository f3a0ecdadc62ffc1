/**
 * The driver of the demo: a third party that starts the bench and an unmodified kiosk as processes
 * and touches them only by their command line, HTTP, serial line and socket.
 *
 * <p>Allowed imports: sim.inspect, sim.printer, Jackson, picocli, the JDK. No project module.
 *
 * <p>Threading: the story runs on one thread; each child process and the event stream of the face
 * have a reading thread of their own.
 */
@NullMarked
package org.floorpass.sim.demo;

import org.jspecify.annotations.NullMarked;
