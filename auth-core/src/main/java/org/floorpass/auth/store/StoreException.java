package org.floorpass.auth.store;

import org.jspecify.annotations.Nullable;

/**
 * Storage is lost, full, damaged or too new. The message is one sentence for the operator and holds
 * no row data.
 */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
