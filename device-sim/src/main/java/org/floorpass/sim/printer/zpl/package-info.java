/**
 * A ZPL II label printer, written from Zebra's ZPL II Programming Guide (P1099958).
 *
 * <p>Allowed imports: sim.printer, ZXing core for native QR fields, the JDK.
 *
 * <p>Threading: see sim.printer.
 */
@NullMarked
package org.floorpass.sim.printer.zpl;

import org.jspecify.annotations.NullMarked;
