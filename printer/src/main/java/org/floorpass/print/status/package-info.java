/**
 * What a printer says about itself, in one vocabulary: IPP reason words and plain sentences.
 *
 * <p>May import {@code media}. Immutable values, any thread.
 */
@NullMarked
package org.floorpass.print.status;

import org.jspecify.annotations.NullMarked;
