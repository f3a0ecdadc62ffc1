/**
 * The print-size check. It alone makes a {@link org.floorpass.print.check.Printable}, and only a
 * Printable can become dots.
 *
 * <p>May import {@code media}, {@code badge} and {@code layout}. Pure functions, any thread.
 */
@NullMarked
package org.floorpass.print.check;

import org.jspecify.annotations.NullMarked;
