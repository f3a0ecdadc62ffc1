/**
 * TSPL and TSPL2: bitmap and immediate status (TSC TSPL/TSPL2 Programming Manual).
 *
 * <p>May import {@code language} and what that imports. Stateless, any thread; a conversation
 * belongs to the worker that owns the connection.
 */
@NullMarked
package org.floorpass.print.language.tspl;

import org.jspecify.annotations.NullMarked;
