/**
 * What all printer models share: dots, stock, condition, printed labels. The models are an
 * independent oracle, written from the vendors' command references.
 *
 * <p>Allowed imports: the JDK, ZXing core for QR symbols that a printer draws by itself.
 *
 * <p>Threading: a model is passive and deterministic; its methods are synchronised, so that a
 * socket and a person at the bench can use it at once.
 */
@NullMarked
package org.floorpass.sim.printer;

import org.jspecify.annotations.NullMarked;
