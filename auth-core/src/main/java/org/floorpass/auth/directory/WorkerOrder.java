package org.floorpass.auth.directory;

/** What is given to make a worker; see {@link Worker} for the meaning, empty text for "none". */
public record WorkerOrder(
    String userPrincipalName, String displayName, String title, String unit, String language) {}
