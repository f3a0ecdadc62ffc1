package org.floorpass.auth.directory;

import java.util.Optional;

/** A partial change of a worker; what is empty stays as it is. */
public record WorkerChange(
    Optional<String> userPrincipalName,
    Optional<String> displayName,
    Optional<String> title,
    Optional<String> unit,
    Optional<String> language) {}
