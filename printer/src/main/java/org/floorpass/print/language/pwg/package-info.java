/**
 * PWG raster, the common format of IPP Everywhere (PWG 5102.4-2012).
 *
 * <p>May import {@code language} and what that imports. Stateless, any thread; a conversation
 * belongs to the worker that owns the connection.
 */
@NullMarked
package org.floorpass.print.language.pwg;

import org.jspecify.annotations.NullMarked;
