/**
 * The durable store of print intents in {@code print.db}.
 *
 * <p>The only importer of java.sql and Jdbi in this module. One connection, guarded by one lock.
 */
@NullMarked
package org.floorpass.print.queue.sqlite;

import org.jspecify.annotations.NullMarked;
