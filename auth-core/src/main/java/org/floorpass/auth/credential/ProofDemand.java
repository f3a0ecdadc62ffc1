package org.floorpass.auth.credential;

/** Whether a fresh code must be read back by the station before it works. */
public enum ProofDemand {
  /** Active from its start: the caller has the image, or the station has no reader. */
  NONE,
  /** Printed at a station with a reader: active from the later of its start and the proof scan. */
  BY_SCAN
}
