/**
 * The sign-in turnstile as a pure function: {@code step(situation, event) -> next + effects} over
 * sealed families. No clock, no thread, no input or output: time comes as events, the world is
 * asked through effects.
 *
 * <p>May import the JDK and the value types of auth-core (credential, pin, signin, id). Secrets are
 * owned by exactly one holder at a time: what a step does not keep or hand on, it names in {@link
 * org.floorpass.kiosk.signin.Effect.Wipe}. Confined to the loop's thread.
 */
@NullMarked
package org.floorpass.kiosk.signin;

import org.jspecify.annotations.NullMarked;
