/**
 * Seeded fault plans: what a link may do wrong and when.
 *
 * <p>Allowed imports: the JDK.
 *
 * <p>Threading: a plan is safe for use by several threads.
 */
@NullMarked
package org.floorpass.sim.fault;

import org.jspecify.annotations.NullMarked;
