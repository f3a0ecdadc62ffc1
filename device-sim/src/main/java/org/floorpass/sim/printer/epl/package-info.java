/**
 * EPL2 label printers in page mode, written from Zebra's "EPL Programming Guide" (14245L) and the
 * older "EPL2 Programmer's Manual" (980352).
 *
 * <p>Allowed imports: sim.printer, the JDK.
 *
 * <p>Threading: see sim.printer.
 */
@NullMarked
package org.floorpass.sim.printer.epl;

import org.jspecify.annotations.NullMarked;
