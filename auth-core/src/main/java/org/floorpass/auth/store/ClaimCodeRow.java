package org.floorpass.auth.store;

import java.time.Instant;
import org.floorpass.auth.id.Bytes;

/**
 * A claim code that was not used yet.
 *
 * @param digest SHA-256 of its characters
 */
public record ClaimCodeRow(Bytes digest, Instant expiry) {}
