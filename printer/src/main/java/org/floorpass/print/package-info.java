/**
 * Badges, print-size check, printer languages, links and the durable queue. Never sees a PIN or a
 * user table.
 */
@NullMarked
package org.floorpass.print;

import org.jspecify.annotations.NullMarked;
