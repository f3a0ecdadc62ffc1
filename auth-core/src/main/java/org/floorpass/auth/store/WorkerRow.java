package org.floorpass.auth.store;

import java.time.Instant;
import org.floorpass.auth.id.Pseudonym;
import org.floorpass.auth.id.SubjectKeyId;
import org.floorpass.auth.id.WorkerId;

/** What a terminal needs to know of a worker. */
public record WorkerRow(
    WorkerId workerId,
    String displayName,
    String language,
    Pseudonym pseudonym,
    SubjectKeyId subjectKeyId,
    Instant created,
    long rowVersion) {}
