package org.floorpass.auth.store;

import java.time.Instant;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.Pseudonym;
import org.floorpass.auth.id.SubjectKeyId;

/**
 * The key of one subject's personal fields in the audit and of the photo. Destroying the row is the
 * erasure; that is why it lies in a table of its own.
 *
 * @param key 32 bytes, ChaCha20-Poly1305
 */
public record SubjectKeyRow(
    SubjectKeyId subjectKeyId, Pseudonym pseudonym, Bytes key, Instant created) {}
