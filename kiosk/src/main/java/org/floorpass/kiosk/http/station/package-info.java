/**
 * The station: badges for programs ({@code /api}) and plain pages for people.
 *
 * <p>May import the JDK, Helidon, auth-core, the printer's values, kiosk.issue, kiosk.http and
 * kiosk.http.api. Everything is safe for several threads.
 */
@NullMarked
package org.floorpass.kiosk.http.station;

import org.jspecify.annotations.NullMarked;
