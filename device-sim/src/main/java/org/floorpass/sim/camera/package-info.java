/**
 * A camera that looks at a shop floor and at whatever card is held before it: perspective, light,
 * noise and motion, seeded, never pixel-perfect.
 *
 * <p>Allowed imports: sim.inspect, sim.printer, the JDK.
 *
 * <p>Threading: a camera's methods may be called by several threads; everything else is immutable
 * or confined.
 */
@NullMarked
package org.floorpass.sim.camera;

import org.jspecify.annotations.NullMarked;
