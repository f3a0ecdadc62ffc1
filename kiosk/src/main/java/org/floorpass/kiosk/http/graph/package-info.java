/**
 * The qrCodePinMethod interface of Microsoft Graph, under {@code /beta} and {@code /v1.0}: policy,
 * users, groups, methods, codes, PINs and batches, exact enough for Microsoft's own clients.
 *
 * <p>May import the JDK, Helidon's status codes, ZXing, auth-core and kiosk.http.api. Everything is
 * immutable and safe for several threads; a call runs on the thread that brought it.
 */
@NullMarked
package org.floorpass.kiosk.http.graph;

import org.jspecify.annotations.NullMarked;
