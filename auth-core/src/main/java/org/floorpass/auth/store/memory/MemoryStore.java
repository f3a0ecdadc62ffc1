package org.floorpass.auth.store.memory;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.floorpass.auth.store.Commit;
import org.floorpass.auth.store.RowConflictException;
import org.floorpass.auth.store.Store;
import org.floorpass.auth.store.StoreException;
import org.floorpass.auth.store.Table;
import org.floorpass.auth.store.TableType;
import org.floorpass.auth.store.Transaction;
import org.floorpass.auth.store.Work;

/** The store in memory; safe for several threads, one transaction at a time. */
public final class MemoryStore implements Store {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<TableType<?, ?>, TreeMap<Object, Record>> tables = new HashMap<>();
  private boolean closed;

  @Override
  public <T> Commit<T> write(Work<T> work) {
    enter();
    Deque<Runnable> undo = new ArrayDeque<>();
    boolean committed = false;
    try {
      T value = work.in(new Rows(undo, false));
      committed = true;
      return new Commit.Done<>(value);
    } catch (RowConflictException conflict) {
      return new Commit.Conflict<>();
    } finally {
      if (!committed) {
        undo.forEach(Runnable::run);
      }
      lock.unlock();
    }
  }

  @Override
  public <T> T read(Work<T> work) {
    enter();
    try {
      return work.in(new Rows(new ArrayDeque<>(), true));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void truncateLog() {}

  @Override
  public void backUp(Path target) {
    throw new StoreException("A store in memory cannot be backed up.");
  }

  @Override
  public String integrityFaults() {
    return "";
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  private void enter() {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("Transactions do not nest.");
    }
    lock.lock();
    if (closed) {
      lock.unlock();
      throw new StoreException("The store was closed.");
    }
  }

  private final class Rows implements Transaction {
    private final Deque<Runnable> undo;
    private final boolean readOnly;

    Rows(Deque<Runnable> undo, boolean readOnly) {
      this.undo = undo;
      this.readOnly = readOnly;
    }

    @Override
    public <K, R extends Record> Table<K, R> table(TableType<K, R> type) {
      TreeMap<Object, Record> rows =
          tables.computeIfAbsent(type, t -> new TreeMap<>(new KeyOrder()));
      return new MemoryTable<>(type, rows, undo, readOnly);
    }
  }
}
