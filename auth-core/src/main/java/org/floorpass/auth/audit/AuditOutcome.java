package org.floorpass.auth.audit;

/** Whether what was asked for happened; the name in lower case is the word in the record. */
public enum AuditOutcome {
  SUCCESS,
  FAILURE
}
