/**
 * DYMO LabelWriter 400 series raster (LabelWriter SE450 and 400 Technical Reference).
 *
 * <p>May import {@code language} and what that imports. Stateless, any thread; a conversation
 * belongs to the worker that owns the connection.
 */
@NullMarked
package org.floorpass.print.language.dymo;

import org.jspecify.annotations.NullMarked;
