package org.floorpass.print.job;

import java.time.Instant;

/**
 * One order and its state at a moment. Holds no words and no code of the badge.
 *
 * @param key the caller's
 * @param printer where it goes
 * @param state what became of it
 * @param submittedAt when it was accepted
 * @param changedAt when it came to this state
 */
public record PrintJob(
    OrderKey key, PrinterId printer, JobState state, Instant submittedAt, Instant changedAt) {}
