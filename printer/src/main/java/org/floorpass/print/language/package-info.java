/**
 * The seam to printer languages: encode dots, decode them back, hold the status conversation.
 *
 * <p>May import {@code raster}, {@code media}, {@code link} and {@code status}. Sub-packages hold
 * one language each and know nothing of one another. Stateless, any thread; a conversation belongs
 * to the worker that owns the connection.
 */
@NullMarked
package org.floorpass.print.language;

import org.jspecify.annotations.NullMarked;
