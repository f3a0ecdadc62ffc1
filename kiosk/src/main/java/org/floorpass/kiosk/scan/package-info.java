/**
 * The port through which badges come in: sources of observations, what they observe, and the state
 * of the devices behind them.
 *
 * <p>May import the JDK only. Drivers live in {@code kiosk.scan.camera}, {@code kiosk.scan.serial}
 * and {@code kiosk.scan.hid}; each runs platform threads of its own, because a blocking native read
 * would pin a virtual thread's carrier, and those threads only enqueue. Values are immutable and
 * may pass between threads, except {@link org.floorpass.kiosk.scan.QrText}, which has one owner at
 * a time.
 */
@NullMarked
package org.floorpass.kiosk.scan;

import org.jspecify.annotations.NullMarked;
