/**
 * The print queue: one worker thread for each printer, straight-line code, intents in a durable
 * store, badge codes in memory only.
 *
 * <p>May import every package of the module but the root and {@code queue.sqlite}.
 */
@NullMarked
package org.floorpass.print.queue;

import org.jspecify.annotations.NullMarked;
