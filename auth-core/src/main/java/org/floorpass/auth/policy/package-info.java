/**
 * The authentication policy: who may sign in by badge and PIN, and with what lengths and lifetimes.
 * May import auth.id. Immutable values.
 */
@NullMarked
package org.floorpass.auth.policy;

import org.jspecify.annotations.NullMarked;
