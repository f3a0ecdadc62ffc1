/**
 * The station's pages for people: plain HTML made on the server, forms without scripts, one style
 * sheet. Every form carries a token of its session; what is shown once is zeroed after sending.
 *
 * <p>May import the JDK, Helidon, auth-core, the printer's values, kiosk.issue, kiosk.http and
 * kiosk.http.api. Pages run on the thread that brought the request; {@link
 * org.floorpass.kiosk.http.station.page.StationPages} and its sessions are safe for several
 * threads.
 */
@NullMarked
package org.floorpass.kiosk.http.station.page;

import org.jspecify.annotations.NullMarked;
