package org.floorpass.auth.store;

import java.time.Instant;
import java.util.Optional;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.MethodId;
import org.floorpass.auth.id.PinId;

/**
 * One setting of a PIN: nothing in it confirms or denies a guess without a badge.
 *
 * @param memoryKibibytes of Argon2id
 * @param passes of Argon2id
 * @param temporarySeconds how long a temporary PIN works; empty for a PIN of the worker's choice
 */
public record PinRow(
    PinId pinId,
    MethodId methodId,
    int pinGeneration,
    Bytes salt,
    Bytes verifier,
    int memoryKibibytes,
    int passes,
    Optional<Bytes> pepperId,
    Optional<Long> temporarySeconds,
    Instant updated,
    long rowVersion) {}
