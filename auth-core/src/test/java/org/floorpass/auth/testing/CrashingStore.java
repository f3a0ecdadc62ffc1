package org.floorpass.auth.testing;

import java.nio.file.Path;
import org.floorpass.auth.store.Commit;
import org.floorpass.auth.store.Store;
import org.floorpass.auth.store.Work;

/**
 * A store whose process dies just before its n-th write commits: the work runs, nothing of it is
 * stored, and nobody gets an answer.
 */
public final class CrashingStore implements Store {
  private final Store inner;
  private int writesLeft = Integer.MAX_VALUE;

  public CrashingStore(Store inner) {
    this.inner = inner;
  }

  /** The process is gone. */
  public static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Dies at the n-th write from now, counted from 1; 0 never. */
  public void crashAtWrite(int number) {
    writesLeft = number == 0 ? Integer.MAX_VALUE : number;
  }

  @Override
  public <T> Commit<T> write(Work<T> work) {
    writesLeft--;
    boolean crashes = writesLeft == 0;
    return inner.write(
        tx -> {
          T value = work.in(tx);
          if (crashes) {
            throw new Crash();
          }
          return value;
        });
  }

  @Override
  public <T> T read(Work<T> work) {
    return inner.read(work);
  }

  @Override
  public void truncateLog() {
    inner.truncateLog();
  }

  @Override
  public void backUp(Path target) {
    inner.backUp(target);
  }

  @Override
  public String integrityFaults() {
    return inner.integrityFaults();
  }

  @Override
  public void close() {
    inner.close();
  }
}
