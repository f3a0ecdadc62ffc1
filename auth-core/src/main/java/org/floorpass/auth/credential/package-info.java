/**
 * The badge code, its keys and the envelopes that bind a PIN to a badge (docs/formats.md). May
 * import auth.id and Bouncy Castle. Pure: no store, no clock. Secret holders are confined to one
 * thread and closed by whoever received them.
 */
@NullMarked
package org.floorpass.auth.credential;

import org.jspecify.annotations.NullMarked;
