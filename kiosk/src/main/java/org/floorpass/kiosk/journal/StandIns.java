package org.floorpass.kiosk.journal;

import org.floorpass.auth.credential.BadgeCode;
import org.floorpass.auth.signin.Known;
import org.floorpass.auth.signin.PendingProof;
import org.floorpass.auth.signin.PinChangeTicket;
import org.floorpass.auth.signin.Session;

/**
 * What a recording leaves out and only auth-core can make. Each call gives a new one, which the
 * replay closes.
 */
public interface StandIns {
  /** Any badge code. */
  BadgeCode code();

  /** Any recognised badge. */
  Known known();

  /** Any ticket. */
  PinChangeTicket ticket();

  /** Any pending proof. */
  PendingProof pending();

  /** Any session. */
  Session session();
}
