/**
 * Identifiers and byte strings. Imports nothing but the JDK. Everything is immutable and safe for
 * any thread.
 */
@NullMarked
package org.floorpass.auth.id;

import org.jspecify.annotations.NullMarked;
