package org.floorpass.auth.time;

import java.time.Instant;
import org.floorpass.auth.id.BootId;

/**
 * One reading of trusted time.
 *
 * @param at trusted time, whole microseconds
 * @param monotonicMicros microseconds that never go back within the boot
 * @param boot the boot that they belong to
 * @param trust how far {@code at} is to be trusted
 */
public record Moment(Instant at, long monotonicMicros, BootId boot, ClockTrust trust) {}
