package org.floorpass.auth.store;

import java.time.Instant;
import java.util.Optional;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.Pseudonym;
import org.floorpass.auth.id.TokenId;
import org.floorpass.auth.id.WorkerId;

/**
 * An API token.
 *
 * @param digest SHA-256 of the token
 * @param workerId present for delegated tokens
 */
public record TokenRow(
    TokenId tokenId,
    Bytes digest,
    String label,
    Optional<WorkerId> workerId,
    Pseudonym pseudonym,
    Instant created,
    Instant expiry,
    Optional<Instant> revokedAt,
    long rowVersion) {}
