package org.floorpass.auth.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.floorpass.auth.id.SessionId;
import org.floorpass.auth.id.WorkerId;

/**
 * The live sessions with their opened badges: in memory only. Safe for several threads; what {@link
 * #take} gives is a copy that its receiver closes.
 */
public final class SessionBook {
  /** Far more than the terminals of one appliance; the oldest session ends when it is reached. */
  static final int MOST_SESSIONS = 1_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<SessionId, Entry> entries = new LinkedHashMap<>();

  private record Entry(Session session, Known known) {}

  void put(Session session, Known known) {
    lock.lock();
    try {
      if (entries.size() >= MOST_SESSIONS) {
        end(entries.keySet().iterator().next());
      }
      entries.put(session.id(), new Entry(session, known));
    } finally {
      lock.unlock();
    }
  }

  /** The session, while it is live. */
  public Optional<Session> find(SessionId id) {
    lock.lock();
    try {
      return Optional.ofNullable(entries.get(id)).map(Entry::session);
    } finally {
      lock.unlock();
    }
  }

  /** A live session of that worker, the newest. */
  public Optional<Session> findOf(WorkerId worker) {
    lock.lock();
    try {
      return entries.values().stream()
          .map(Entry::session)
          .filter(session -> session.worker().id().equals(worker))
          .reduce((older, newer) -> newer);
    } finally {
      lock.unlock();
    }
  }

  /** A copy of the badge that the session was opened with. */
  Optional<Known> take(SessionId id) {
    lock.lock();
    try {
      return Optional.ofNullable(entries.get(id)).map(entry -> entry.known().copy());
    } finally {
      lock.unlock();
    }
  }

  /** Ends a session and zeroes its key. */
  Optional<Session> end(SessionId id) {
    lock.lock();
    try {
      Entry entry = entries.remove(id);
      if (entry == null) {
        return Optional.empty();
      }
      entry.known().close();
      return Optional.of(entry.session());
    } finally {
      lock.unlock();
    }
  }

  /** Ends all. */
  void clear() {
    lock.lock();
    try {
      entries.values().forEach(entry -> entry.known().close());
      entries.clear();
    } finally {
      lock.unlock();
    }
  }
}
