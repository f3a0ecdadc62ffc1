/**
 * Looks at what was printed: QR text, module pitch, quiet zone, wrong dots.
 *
 * <p>Allowed imports: sim.printer, ZXing core, the JDK.
 *
 * <p>Threading: pure functions.
 */
@NullMarked
package org.floorpass.sim.inspect;

import org.jspecify.annotations.NullMarked;
