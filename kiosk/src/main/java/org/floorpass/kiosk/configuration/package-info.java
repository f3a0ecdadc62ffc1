/**
 * The one configuration file: its keys, its values as immutable records, and what to say when a
 * line is wrong.
 *
 * <p>May import the JDK and Helidon Config only; every other package receives the records. All
 * types are immutable and may be used from any thread.
 */
@NullMarked
package org.floorpass.kiosk.configuration;

import org.jspecify.annotations.NullMarked;
