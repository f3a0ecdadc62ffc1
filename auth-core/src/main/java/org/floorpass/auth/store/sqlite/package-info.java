/**
 * The store on SQLite; with its twin in printer the only importer of java.sql. Explicit BEGIN
 * IMMEDIATE, COMMIT and ROLLBACK, WAL with synchronous=FULL, and the connection is discarded after
 * any storage error. One lock serialises all callers of one process; other processes are waited
 * for.
 */
@NullMarked
package org.floorpass.auth.store.sqlite;

import org.jspecify.annotations.NullMarked;
