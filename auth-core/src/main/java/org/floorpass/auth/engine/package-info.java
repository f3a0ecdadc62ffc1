/**
 * What the sign-in protocol and the administration share: the open store, trusted time, the audit
 * trail, lockout and authorisation inside a transaction. May import everything but signin,
 * administration and the facade. Safe for several threads.
 */
@NullMarked
package org.floorpass.auth.engine;

import org.jspecify.annotations.NullMarked;
