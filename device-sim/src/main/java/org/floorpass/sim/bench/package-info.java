/**
 * The device bench: HTTP calls and one page by which people and programs handle the simulated
 * devices.
 *
 * <p>Allowed imports: the other sim packages except demo, Jackson, com.sun.net.httpserver.
 *
 * <p>Threading: handlers run on virtual threads; devices are safe for several threads.
 */
@NullMarked
package org.floorpass.sim.bench;

import org.jspecify.annotations.NullMarked;
