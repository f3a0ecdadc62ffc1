package org.floorpass.print.queue;

/** A person's word on an uncertain job. */
public enum SettleVerdict {
  /** It came out. */
  PRINTED,
  /** Nothing usable came out: the badge is issued anew. */
  VOID
}
