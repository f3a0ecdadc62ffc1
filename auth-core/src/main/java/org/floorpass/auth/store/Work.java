package org.floorpass.auth.store;

/**
 * What one transaction does. It may run more than once, so it must not keep anything from a run but
 * its result.
 *
 * @param <T> its result
 */
@FunctionalInterface
public interface Work<T> {
  /** Runs inside the transaction, on the calling thread. */
  T in(Transaction transaction);
}
