/**
 * Real links around passive device models: TCP port 9100, pseudo terminals, MJPEG over HTTP.
 *
 * <p>Allowed imports: sim.camera, sim.printer, sim.fault, the JDK.
 *
 * <p>Threading: each link owns its threads and ends them at close.
 */
@NullMarked
package org.floorpass.sim.wire;

import org.jspecify.annotations.NullMarked;
