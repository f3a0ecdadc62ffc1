/**
 * Brother QL label printers in raster mode, written from Brother's "Software Developer's Manual,
 * Raster Command Reference" of the QL-800/810W/820NWB, the QL-1100 series, the QL-710W/720NW and
 * the QL-500 to QL-1060N.
 *
 * <p>Allowed imports: sim.printer, the JDK.
 *
 * <p>Threading: see sim.printer.
 */
@NullMarked
package org.floorpass.sim.printer.brother;

import org.jspecify.annotations.NullMarked;
