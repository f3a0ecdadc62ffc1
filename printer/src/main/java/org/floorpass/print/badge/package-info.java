/**
 * What stands on a badge: its words, photo and QR content, the template, the shaped text and the QR
 * symbol.
 *
 * <p>May import {@code media}. AWT is used for shaping only, always headless. Immutable values
 * except {@link org.floorpass.print.badge.QrContent}, which is closed by its owner.
 */
@NullMarked
package org.floorpass.print.badge;

import org.jspecify.annotations.NullMarked;
