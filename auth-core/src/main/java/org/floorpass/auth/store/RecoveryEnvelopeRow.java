package org.floorpass.auth.store;

import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.MethodId;

/** The user key sealed to the issuer; never reaches a terminal. */
public record RecoveryEnvelopeRow(
    MethodId methodId, int pinGeneration, Bytes issuerKeyId, Bytes envelope, long rowVersion) {}
