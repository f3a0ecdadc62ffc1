/**
 * EPL2: graphic write and error report (EPL2 Programmer Manual, 980352-001).
 *
 * <p>May import {@code language} and what that imports. Stateless, any thread; a conversation
 * belongs to the worker that owns the connection.
 */
@NullMarked
package org.floorpass.print.language.epl;

import org.jspecify.annotations.NullMarked;
