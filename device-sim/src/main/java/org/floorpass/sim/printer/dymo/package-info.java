/**
 * DYMO LabelWriter printers of the 300, 400 and 450 series, written from DYMO's "LabelWriter 400
 * Series Printers Technical Reference Manual". The 550 series speaks another language and is not
 * modelled.
 *
 * <p>Allowed imports: sim.printer, the JDK.
 *
 * <p>Threading: see sim.printer.
 */
@NullMarked
package org.floorpass.sim.printer.dymo;

import org.jspecify.annotations.NullMarked;
