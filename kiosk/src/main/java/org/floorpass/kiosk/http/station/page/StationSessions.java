package org.floorpass.kiosk.http.station.page;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.floorpass.auth.role.Caller;

/**
 * Who is signed in at the station's pages. A session's token is 256 random bits and lies here as
 * its SHA-256 only; it ends after a quarter of an hour without a request and after a working day.
 * In memory: a restart signs everybody out. Thread-safe.
 */
final class StationSessions {
  static final Duration IDLE = Duration.ofMinutes(15);
  static final Duration LONGEST = Duration.ofHours(10);

  /** Far more than people have desks; the one idle longest makes room. */
  static final int MOST_SESSIONS = 100;

  private static final int TOKEN_BYTES = 32;
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final SecureRandom random;
  private final LongSupplier ticker;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Session> sessions = new HashMap<>();

  StationSessions(SecureRandom random, LongSupplier ticker) {
    this.random = random;
    this.ticker = ticker;
  }

  /** One person's session. */
  static final class Session {
    private final Caller caller;
    private final String name;
    private final String formToken;
    private final long begun;
    private long used;
    private String notice = "";

    private Session(Caller caller, String name, String formToken, long now) {
      this.caller = caller;
      this.name = name;
      this.formToken = formToken;
      this.begun = now;
      this.used = now;
    }

    /** Whom the pages act for. */
    Caller caller() {
      return caller;
    }

    /** Shown at the top of each page. */
    String name() {
      return name;
    }

    /** Stands in every form of the session (CSRF). */
    String formToken() {
      return formToken;
    }

    /** Whether a form came from a page of this session; takes the same time for any answer. */
    boolean owns(byte[] token) {
      return MessageDigest.isEqual(formToken.getBytes(StandardCharsets.US_ASCII), token);
    }

    /** Keeps a sentence for the next page. */
    synchronized void notice(String sentence) {
      notice = sentence;
    }

    /** The sentence for this page, once. */
    synchronized String takeNotice() {
      String taken = notice;
      notice = "";
      return taken;
    }

    private boolean over(long now) {
      return now - used > IDLE.toNanos() || now - begun > LONGEST.toNanos();
    }

    @Override
    public String toString() {
      return "Session[**********]";
    }
  }

  /** Begins a session and returns its token, for the cookie alone. */
  String begin(Caller caller, String name) {
    String token = token();
    lock.lock();
    try {
      long now = ticker.getAsLong();
      sessions.values().removeIf(session -> session.over(now));
      if (sessions.size() >= MOST_SESSIONS) {
        sessions.entrySet().stream()
            .min(Comparator.comparingLong(entry -> entry.getValue().used - now))
            .map(Map.Entry::getKey)
            .ifPresent(sessions::remove);
      }
      sessions.put(digest(token), new Session(caller, name, token(), now));
      return token;
    } finally {
      lock.unlock();
    }
  }

  /** The live session of a token; finding it keeps it alive. */
  Optional<Session> find(String token) {
    lock.lock();
    try {
      long now = ticker.getAsLong();
      Session session = sessions.get(digest(token));
      if (session == null) {
        return Optional.empty();
      }
      if (session.over(now)) {
        sessions.remove(digest(token));
        return Optional.empty();
      }
      session.used = now;
      return Optional.of(session);
    } finally {
      lock.unlock();
    }
  }

  /** Ends a session; an unknown one is none. */
  void end(String token) {
    lock.lock();
    try {
      sessions.remove(digest(token));
    } finally {
      lock.unlock();
    }
  }

  /** A fresh random text, also for keys that make a form's repetition harmless. */
  String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return TEXT.encodeToString(bytes);
  }

  private static String digest(String token) {
    try {
      byte[] text = token.getBytes(StandardCharsets.UTF_8);
      return TEXT.encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }
}
