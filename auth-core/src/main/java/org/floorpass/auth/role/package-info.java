/**
 * Who asks, and what they may do: callers, roles, operations and the one table that joins them. May
 * import auth.id. Immutable values and pure functions.
 */
@NullMarked
package org.floorpass.auth.role;

import org.jspecify.annotations.NullMarked;
