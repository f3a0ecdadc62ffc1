/**
 * Operations: whether the appliance lives, whether it is ready and why not, and its numbers in the
 * text form of Prometheus.
 *
 * <p>May import the JDK, Helidon and kiosk.http.api for JSON; what it shows comes through its own
 * ports. Immutable and safe for several threads.
 */
@NullMarked
package org.floorpass.kiosk.http.ops;

import org.jspecify.annotations.NullMarked;
