/**
 * TSPL and TSPL2 label printers, written from TSC's "TSPL/TSPL2 Programming Language" manual.
 *
 * <p>Allowed imports: sim.printer, the JDK.
 *
 * <p>Threading: see sim.printer.
 */
@NullMarked
package org.floorpass.sim.printer.tspl;

import org.jspecify.annotations.NullMarked;
