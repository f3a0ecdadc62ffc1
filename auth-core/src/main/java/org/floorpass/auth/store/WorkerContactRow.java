package org.floorpass.auth.store;

import org.floorpass.auth.id.WorkerId;

/**
 * What never reaches a terminal.
 *
 * @param userPrincipalNameFolded lower case, unique
 */
public record WorkerContactRow(
    WorkerId workerId,
    String userPrincipalName,
    String userPrincipalNameFolded,
    String title,
    String department,
    long rowVersion) {}
