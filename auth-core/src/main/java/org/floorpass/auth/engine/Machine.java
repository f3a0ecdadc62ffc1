package org.floorpass.auth.engine;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.floorpass.auth.id.BootId;

/**
 * The machine's own facts, given by the composition root.
 *
 * @param clock the wall clock, trusted no further than {@code synchronised} says
 * @param monotonicNanos nanoseconds that never go back within one boot (System::nanoTime)
 * @param bootId this boot
 * @param synchronised whether the wall clock has been synchronised since boot
 * @param random keys, ids and salts
 */
public record Machine(
    InstantSource clock,
    LongSupplier monotonicNanos,
    BootId bootId,
    BooleanSupplier synchronised,
    SecureRandom random) {}
