/**
 * The surfaces of the office side, put together: Graph, station and operations, as the routes of
 * one listener.
 *
 * <p>May import the surfaces' own packages and what they import; only the composition root imports
 * it. Immutable and safe for several threads.
 */
@NullMarked
package org.floorpass.kiosk.http.office;

import org.jspecify.annotations.NullMarked;
