/**
 * The shell around the turnstile: one platform thread drains one bounded queue, steps, performs
 * effects and feeds their answers back as events. PIN hashing and look-ups run on bounded executors
 * of their own, so that a key press never waits for either.
 *
 * <p>Its ports ({@link org.floorpass.kiosk.loop.SignInDesk}, {@link
 * org.floorpass.kiosk.loop.ProofDesk}, {@link org.floorpass.kiosk.loop.Screen}, {@link
 * org.floorpass.kiosk.loop.StepSink}) live here. May import the JDK, SLF4J, auth-core, kiosk.signin
 * and kiosk.scan; no web, no devices.
 */
@NullMarked
package org.floorpass.kiosk.loop;

import org.jspecify.annotations.NullMarked;
