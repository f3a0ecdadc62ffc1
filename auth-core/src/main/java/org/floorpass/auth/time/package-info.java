/**
 * Trusted time: a clock that never runs backwards and that knows how far it is to be trusted. May
 * import auth.id. TrustedTime is safe for several threads; the rest is immutable.
 */
@NullMarked
package org.floorpass.auth.time;

import org.jspecify.annotations.NullMarked;
