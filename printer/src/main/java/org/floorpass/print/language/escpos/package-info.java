/**
 * ESC/POS raster and real-time status (Epson ESC/POS Application Programming Guide).
 *
 * <p>May import {@code language} and what that imports. Stateless, any thread; a conversation
 * belongs to the worker that owns the connection.
 */
@NullMarked
package org.floorpass.print.language.escpos;

import org.jspecify.annotations.NullMarked;
