package org.floorpass.auth.credential;

/** Why a code ended before its expiry. */
public enum RevokeReason {
  /** The worker cannot find the badge. */
  LOST,
  /** Somebody else may have the badge; offers a PIN reset with the replacement. */
  STOLEN,
  /** The print failed or the badge is damaged. */
  SPOILED,
  /** A new code took its place. */
  REPLACED,
  /** Deleted on request, no other reason given. */
  DELETED,
  /** The whole method was deleted. */
  METHOD_DELETED,
  /** Expired, and cleared when the next code was issued. */
  EXPIRED,
  /** Nobody scanned the fresh badge in time. */
  UNPROVEN,
  /** The print never began, so the code left memory. */
  NOT_PRINTED,
  /** The reply with the image was lost; the code is issued anew. */
  REPLY_LOST,
  /** The worker was erased. */
  ERASED
}
