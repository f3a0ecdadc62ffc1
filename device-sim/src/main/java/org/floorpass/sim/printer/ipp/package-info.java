/**
 * An IPP Everywhere printer behind HTTP, written from RFC 8010 and RFC 8011, PWG 5100.14 (IPP
 * Everywhere) and PWG 5102.4 (PWG Raster).
 *
 * <p>Allowed imports: sim.printer, the JDK with its httpserver module.
 *
 * <p>Threading: the model locks as the other models do; the server answers on threads of its own.
 */
@NullMarked
package org.floorpass.sim.printer.ipp;

import org.jspecify.annotations.NullMarked;
