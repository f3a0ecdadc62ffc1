/**
 * One bit per device dot: the badge as it will be burnt, the QR blitted in whole dots, and reading
 * it back.
 *
 * <p>May import {@code check} and what that imports. Thread-confined while drawn, then immutable.
 */
@NullMarked
package org.floorpass.print.raster;

import org.jspecify.annotations.NullMarked;
