/**
 * ZPL II: graphic fields, host status and the inverse reader.
 *
 * <p>Source: Zebra Programming Guide (P1099958), commands {@code ^GF}, {@code ~HS}, {@code ~HQ}.
 * May import {@code language} and what that imports. Stateless, any thread.
 */
@NullMarked
package org.floorpass.print.language.zpl;

import org.jspecify.annotations.NullMarked;
