/**
 * PINs: their rules, their hash and the keys that go into it. May import auth.id, auth.credential
 * and Bouncy Castle. Pure: no store, no clock. Secret holders are confined to one thread and closed
 * by whoever received them.
 */
@NullMarked
package org.floorpass.auth.pin;

import org.jspecify.annotations.NullMarked;
