/**
 * The pipe to a printer: opened late, closed early, one owner, every wait bounded.
 *
 * <p>Imports nothing of the module. A connection is confined to the worker that opened it.
 */
@NullMarked
package org.floorpass.print.link;

import org.jspecify.annotations.NullMarked;
