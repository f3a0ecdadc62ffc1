/**
 * Credentials, PINs, sign-in, lockout, roles, audit and their store. Knows no HTTP, no images, and
 * starts no threads.
 */
@NullMarked
package org.floorpass.auth;

import org.jspecify.annotations.NullMarked;
