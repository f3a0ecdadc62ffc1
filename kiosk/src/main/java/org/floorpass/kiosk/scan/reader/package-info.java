/**
 * Turns a source's observations into readings for the shell: pictures are decoded here, on one
 * platform thread per device, and a code that stays in view is reported once.
 *
 * <p>May import {@code kiosk.scan} and {@code kiosk.decode}; knows no driver.
 */
@NullMarked
package org.floorpass.kiosk.scan.reader;

import org.jspecify.annotations.NullMarked;
