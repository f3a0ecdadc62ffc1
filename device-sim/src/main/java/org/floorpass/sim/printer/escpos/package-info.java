/**
 * ESC/POS receipt printers, written from Epson's "ESC/POS Command Reference".
 *
 * <p>Allowed imports: sim.printer, the JDK.
 *
 * <p>Threading: see sim.printer.
 */
@NullMarked
package org.floorpass.sim.printer.escpos;

import org.jspecify.annotations.NullMarked;
