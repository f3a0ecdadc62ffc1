/**
 * What {@code ./floorpass test} says at its end: the tests' report and the size mirror. The gates
 * themselves are this module's tests.
 *
 * <p>Imports the JDK only (its XML parser and its compiler's syntax tree), no project module: both
 * programs run from their source file, so that they speak even when nothing else compiles.
 *
 * <p>Threading: single-threaded.
 */
@NullMarked
package org.floorpass.gates;

import org.jspecify.annotations.NullMarked;
