/**
 * Lengths, resolutions, label stocks and the printable area, in integers.
 *
 * <p>Imports nothing of the module. Immutable values, safe on every thread.
 */
@NullMarked
package org.floorpass.print.media;

import org.jspecify.annotations.NullMarked;
