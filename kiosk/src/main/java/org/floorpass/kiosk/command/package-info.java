/**
 * The command line: one class per command, and the exit codes that scripts rely on.
 *
 * <p>Commands parse arguments, call one thing and word the answer. Results go to standard output,
 * messages to standard error. May import any package of this module but the root, and the façades
 * of auth-core and printer; what must be made from real clocks and devices arrives through the
 * ports of this package. Single-threaded.
 */
@NullMarked
package org.floorpass.kiosk.command;

import org.jspecify.annotations.NullMarked;
