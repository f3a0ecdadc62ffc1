/**
 * Cameras: the drivers behind webcam-capture's {@code WebcamDriver} and the one adapter that makes
 * a {@link org.floorpass.kiosk.scan.ScanSource} of them. In the kiosk this is the only package that
 * knows webcam-capture.
 *
 * <p>May import {@code kiosk.scan}, webcam-capture, the JDK's image reading and its
 * foreign-function API. Per camera one platform thread reads pictures and keeps the newest, one
 * supervises and reopens; both only enqueue.
 */
@NullMarked
package org.floorpass.kiosk.scan.camera;

import org.jspecify.annotations.NullMarked;
