/**
 * What the box itself knows: which boot this is, whether its clock was synchronised, the folder
 * that is its own, and who started it.
 *
 * <p>May import the JDK and auth-core's ids and keys. Everything reads or writes files when called;
 * nothing is cached.
 */
@NullMarked
package org.floorpass.kiosk.machine;

import org.jspecify.annotations.NullMarked;
