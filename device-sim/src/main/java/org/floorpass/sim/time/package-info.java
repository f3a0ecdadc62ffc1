/**
 * Simulated time.
 *
 * <p>Allowed imports: the JDK.
 *
 * <p>Threading: safe for use by several threads.
 */
@NullMarked
package org.floorpass.sim.time;

import org.jspecify.annotations.NullMarked;
