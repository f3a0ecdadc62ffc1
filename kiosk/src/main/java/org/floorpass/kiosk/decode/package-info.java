/**
 * From a luminance plane to the texts of the QR codes in it.
 *
 * <p>Pure functions and values that one thread owns at a time; ZXing does the decoding, this
 * package decides where it looks and at what. May import {@code kiosk.scan} (values only) and ZXing
 * core; no images of AWT, no devices, no clock of its own.
 */
@NullMarked
package org.floorpass.kiosk.decode;

import org.jspecify.annotations.NullMarked;
