/**
 * The appliance's own certificate authority and the server certificate of its TLS listeners: made
 * at the first start, kept beside the databases, renewed before they expire.
 *
 * <p>May import the JDK, Helidon's TLS types and Bouncy Castle (bcpkix), no other package of the
 * product. {@link ApplianceTls} is safe for several threads.
 */
@NullMarked
package org.floorpass.kiosk.http.tls;

import org.jspecify.annotations.NullMarked;
