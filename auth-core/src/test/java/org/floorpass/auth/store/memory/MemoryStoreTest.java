package org.floorpass.auth.store.memory;

import org.floorpass.auth.store.Store;
import org.floorpass.auth.store.StoreContract;

class MemoryStoreTest extends StoreContract {
  @Override
  protected Store create() {
    return new MemoryStore();
  }
}
