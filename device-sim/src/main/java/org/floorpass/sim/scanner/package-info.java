/**
 * Hand scanners: what they send when they have read a code.
 *
 * <p>Allowed imports: the JDK.
 *
 * <p>Threading: immutable.
 */
@NullMarked
package org.floorpass.sim.scanner;

import org.jspecify.annotations.NullMarked;
