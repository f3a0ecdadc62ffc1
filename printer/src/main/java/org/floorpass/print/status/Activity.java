package org.floorpass.print.status;

/** What a printer without faults is doing. */
public enum Activity {
  /** It said that the last job came out. */
  DONE,
  /** It has nothing to print at this moment. */
  IDLE,
  /** It prints, or has something to print. */
  WORKING,
  /** Its language has no words for it: a job on it cannot be confirmed. */
  UNSAID
}
