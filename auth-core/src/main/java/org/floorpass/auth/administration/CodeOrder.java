package org.floorpass.auth.administration;

import java.time.Instant;
import java.util.Optional;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.ProofDemand;

/**
 * What code to issue.
 *
 * @param start empty: now. May lie up to {@link #LATEST_START_DAYS} ahead
 * @param expiry empty: the policy's lifetime for standard codes, {@link #DEFAULT_TEMPORARY_HOURS}
 *     for temporary ones
 * @param proof whether the station reads the badge back before it works
 */
public record CodeOrder(
    CodeKind kind, Optional<Instant> start, Optional<Instant> expiry, ProofDemand proof) {
  /** A shift, as the model's administrators commonly choose (E21). */
  public static final int DEFAULT_TEMPORARY_HOURS = 4;

  /** The model's bounds (E10), in hours. */
  public static final int SHORTEST_TEMPORARY_HOURS = 1;

  public static final int LONGEST_TEMPORARY_HOURS = 12;

  /** A start further ahead is a typing error; the longest lifetime serves as the bound. */
  public static final int LATEST_START_DAYS = 395;

  /** A standard code from now on for the policy's lifetime. */
  public static CodeOrder standardNow(ProofDemand proof) {
    return new CodeOrder(CodeKind.STANDARD, Optional.empty(), Optional.empty(), proof);
  }

  /** A temporary code from now on for the default hours. */
  public static CodeOrder temporaryNow(ProofDemand proof) {
    return new CodeOrder(CodeKind.TEMPORARY, Optional.empty(), Optional.empty(), proof);
  }
}
