/**
 * Fake cameras, scanners and printers that speak what hardware speaks, and the demo told from
 * outside. Depends on no other module.
 */
@NullMarked
package org.floorpass.sim;

import org.jspecify.annotations.NullMarked;
