package org.floorpass.auth.store;

import java.time.Instant;
import org.floorpass.auth.id.MethodId;
import org.floorpass.auth.id.PinId;
import org.floorpass.auth.id.WorkerId;

/** A worker's method; one per worker. */
public record MethodRow(
    MethodId methodId,
    WorkerId workerId,
    PinId pinId,
    int pinGeneration,
    Instant created,
    long rowVersion) {}
