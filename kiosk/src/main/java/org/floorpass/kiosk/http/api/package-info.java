/**
 * What the JSON interfaces for programs share: strict reading of bodies, writing of answers that
 * may hold secrets, bearer tokens, routing whatever the case, and errors in the shape of Microsoft
 * Graph.
 *
 * <p>May import the JDK, Helidon, Jackson, auth.role, auth.id, auth.pin, auth.administration and
 * kiosk.http. Requests and replies are confined to the thread that handles them; routers and
 * endpoints are immutable.
 */
@NullMarked
package org.floorpass.kiosk.http.api;

import org.jspecify.annotations.NullMarked;
