/**
 * Brother QL raster and its 32-byte status (Brother Raster Command Reference, QL series).
 *
 * <p>May import {@code language} and what that imports. Stateless, any thread; a conversation
 * belongs to the worker that owns the connection.
 */
@NullMarked
package org.floorpass.print.language.brother;

import org.jspecify.annotations.NullMarked;
