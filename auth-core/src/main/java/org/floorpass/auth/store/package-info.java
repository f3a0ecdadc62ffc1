/**
 * The store port: rows as values, tables with at most six operations, joined by one transaction.
 * Common SQL types only (see docs/formats.md). May import the value packages; knows no database.
 * Implementations serialise writers; a transaction is confined to the calling thread.
 */
@NullMarked
package org.floorpass.auth.store;

import org.jspecify.annotations.NullMarked;
