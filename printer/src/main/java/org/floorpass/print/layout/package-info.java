/**
 * Places the elements of a badge on a stock: micrometres in, whole device dots out.
 *
 * <p>May import {@code media} and {@code badge}. Pure functions, any thread.
 */
@NullMarked
package org.floorpass.print.layout;

import org.jspecify.annotations.NullMarked;
