/**
 * The audit record, its canonical bytes, the hash chain, signed checkpoints and the verifier that
 * needs nothing but an export and a public key. May import auth.id, auth.time and Bouncy Castle.
 * Pure: no store, no clock.
 */
@NullMarked
package org.floorpass.auth.audit;

import org.jspecify.annotations.NullMarked;
