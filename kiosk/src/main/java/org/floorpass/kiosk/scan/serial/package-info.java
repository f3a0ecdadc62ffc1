/**
 * Serial scanners through jSerialComm; with {@code kiosk}'s other packages this is the only one
 * that knows that library.
 *
 * <p>May import {@code kiosk.scan} and jSerialComm. One platform thread per scanner opens, reads,
 * frames and reopens; it only enqueues.
 */
@NullMarked
package org.floorpass.kiosk.scan.serial;

import org.jspecify.annotations.NullMarked;
