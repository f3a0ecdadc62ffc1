/** Capture, decode, the sign-in machine, the web faces and the only composition root. */
@NullMarked
package org.floorpass.kiosk;

import org.jspecify.annotations.NullMarked;
