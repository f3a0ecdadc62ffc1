package org.floorpass.auth.store;

/** The store; see the package. Grows with the next change. */
public interface Store extends AutoCloseable {
  @Override
  void close();
}
