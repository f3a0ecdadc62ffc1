package org.floorpass.auth.store.memory;

import org.floorpass.auth.store.Store;

/** The store in memory. */
public final class MemoryStore implements Store {
  @Override
  public void close() {}
}
