package org.floorpass.kiosk.signin;

import java.time.Duration;

/**
 * How long each screen lasts when nobody does anything. Values of a profile, not literals in the
 * rules; {@link #STANDARD} holds the values of the experience table, each with its reason.
 *
 * @param starting until the terminal shows what is missing rather than that it is starting
 * @param reading a scan is looked up; 1 s is the worst that is promised, so this means trouble
 * @param refusal a refusal or message that somebody must read
 * @param foreign a hint that this QR code belongs to somebody else
 * @param pinEntry a PIN field without a key press
 * @param checking a PIN is verified; slow mode releases one verdict in 10 s, behind others
 * @param welcome signed in, nothing more to read
 * @param printing the badge is with the printer; the queue reports trouble earlier
 * @param takeBadge the hand goes to the printer
 * @param scanBack the fresh badge is held to the reader; later proof scans work from Idle too
 * @param activated the badge works now
 * @param outOfOrder until the devices are judged again
 * @param duplicate a code seen again within this time after it started something is a repeat
 * @param presence a code unseen for longer has been taken away; what comes then is a new wish
 */
public record Timings(
    Duration starting,
    Duration reading,
    Duration refusal,
    Duration foreign,
    Duration pinEntry,
    Duration checking,
    Duration welcome,
    Duration printing,
    Duration takeBadge,
    Duration scanBack,
    Duration activated,
    Duration outOfOrder,
    Duration duplicate,
    Duration presence) {

  /** The values of the experience table. */
  public static final Timings STANDARD =
      new Timings(
          Duration.ofSeconds(30), // a cold start with an AOT cache takes 3 s, a slow card 10 s
          Duration.ofSeconds(3), // three times the worst case that is promised
          Duration.ofSeconds(5), // peers: 5 s for what needs staff
          Duration.ofSeconds(3), // peers: 3 s for an unknown scan
          Duration.ofSeconds(20), // with a countdown for the last 10 s and a "more time" button
          Duration.ofSeconds(60), // six verdicts of slow mode
          Duration.ofSeconds(3), // nothing to read but the name
          Duration.ofSeconds(20), // peers: 15 s, and 5 s of page time for a long label
          Duration.ofSeconds(4), // reach out and tear off
          Duration.ofSeconds(60), // then the screen is free for others; the proof window is not
          Duration.ofSeconds(4), // one line to read
          Duration.ofSeconds(10), // devices report changes themselves; this is the safety net
          Duration.ofSeconds(3), // peers: 2.5 to 5 s
          Duration.ofMillis(1500)); // bridges some 40 frames that could not be decoded
}
