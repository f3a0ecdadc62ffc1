/**
 * The journal of one terminal: every step of the turnstile as one line of text, and the replay that
 * runs such a recording through the turnstile again.
 *
 * <h2>Format 1</h2>
 *
 * <p>UTF-8 lines. The first is {@code floorpass-journal 1}. Every other line is {@code MILLIS EVENT
 * -> STATE}: milliseconds since the recorder began (monotonic), the event and its words, and the
 * wire name of the state after it. Words are separated by single spaces.
 *
 * <pre>
 * started
 * badge bN                     the N-th different badge of this recording
 * other foreign|damaged
 * recognised ATTEMPT known|awaiting-proof|not-yet-active|expired|revoked|unrecognised|not-allowed
 * recognised ATTEMPT locked LOCK
 * judged ATTEMPT signed-in|temporary-expired|withdrawn
 * judged ATTEMPT change MINIMUM temporary|policy
 * judged ATTEMPT wrong TRIES|- WAITMILLIS
 * judged ATTEMPT locked LOCK
 * changed ATTEMPT MINIMUM temporary|policy done|refused|withdrawn
 * proof ATTEMPT proven|again|late|not-ours
 * failed ATTEMPT
 * key typing|ok|clear|cancel|more   optionally @SCREEN
 * deadline
 * device ID READER|PRINTER|STORE ready|REASON
 * maintenance on|off
 * print began|printed|stopped oN    the N-th different order of this recording
 * language TAG
 * LOCK: milliseconds left, or supervisor
 * </pre>
 *
 * <p>No secret and no person: no code, no PIN, no name. A run of digits and corrections is one
 * {@code key typing}, because the number of key presses would tell the length of a PIN; the replay
 * types as many made-up digits as the next state needs.
 *
 * <p>May import the JDK, auth-core's value types, kiosk.signin and kiosk.loop's sink. The recorder
 * is called by the loop's thread and read by any; a replay is confined to its caller.
 */
@NullMarked
package org.floorpass.kiosk.journal;

import org.jspecify.annotations.NullMarked;
