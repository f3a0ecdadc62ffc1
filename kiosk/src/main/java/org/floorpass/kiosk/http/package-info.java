/**
 * What every web listener of the appliance shares: opening a socket, which hosts may be named,
 * which origins may act, the headers of every answer (refusals before routing included), and how an
 * error reads.
 *
 * <p>May import the JDK, Helidon, Jackson and SLF4J; no other package of the kiosk. Everything runs
 * on Helidon's virtual threads; types are immutable or thread-safe.
 */
@NullMarked
package org.floorpass.kiosk.http;

import org.jspecify.annotations.NullMarked;
