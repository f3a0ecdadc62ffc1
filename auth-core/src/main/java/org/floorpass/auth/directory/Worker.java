package org.floorpass.auth.directory;

import java.time.Instant;
import org.floorpass.auth.id.WorkerId;

/**
 * A worker as the directory shows it.
 *
 * @param userPrincipalName unique whatever the case, like an e-mail address
 * @param title job title, may be empty
 * @param unit department and administrative unit, may be empty
 * @param language BCP 47 tag of the language to greet in, may be empty
 * @param version rises with each change; give it back to change only what was seen
 */
public record Worker(
    WorkerId id,
    String userPrincipalName,
    String displayName,
    String title,
    String unit,
    String language,
    Instant created,
    long version) {}
