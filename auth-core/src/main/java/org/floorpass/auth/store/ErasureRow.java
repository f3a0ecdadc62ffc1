package org.floorpass.auth.store;

import java.time.Instant;
import org.floorpass.auth.id.Pseudonym;

/** A pseudonym whose subject was erased; a restore applies it again. */
public record ErasureRow(Pseudonym pseudonym, Instant at) {}
