package org.floorpass.print.queue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.floorpass.print.job.JobState;
import org.floorpass.print.job.OrderKey;
import org.floorpass.print.job.PrintJob;
import org.floorpass.print.job.VoidReason;
import org.floorpass.print.language.PrinterLanguage;
import org.floorpass.print.language.StatusConversation;
import org.floorpass.print.layout.PlacedQr;
import org.floorpass.print.link.LinkConnection;
import org.floorpass.print.link.LinkConnection.Sending;
import org.floorpass.print.link.PrinterLink;
import org.floorpass.print.link.PrinterLink.Opening;
import org.floorpass.print.queue.PrinterSetup.Feedback;
import org.floorpass.print.status.Activity;
import org.floorpass.print.status.PrinterFault;
import org.floorpass.print.status.PrinterStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one owner of one printer: a platform thread that takes a job, holds it while the printer has
 * a fault, sends it once, and asks until it came out. Straight-line code; its branch points are
 * sealed results. At most one piece of paper for each key: the intent to send is durable before the
 * first byte, and nothing is ever sent again after it.
 */
final class PrinterWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PrinterWorker.class);

  /** How long a code stays in memory while its printer has a fault. */
  static final Duration HELD_LIMIT = Duration.ofMinutes(15);

  /** Beyond the paper's own time: what a healthy printer needs to say that it is done. */
  static final Duration CONFIRM_LIMIT = Duration.ofSeconds(15);

  /** Slowest desktop printers: one inch a second. */
  private static final long SLOWEST_MICROMETRES_A_SECOND = 25_400;

  /** Two quiet answers: one may have been given before the job's last byte was read. */
  private static final int QUIET_ANSWERS = 2;

  private static final Duration END_LIMIT = Duration.ofSeconds(5);

  private static final Set<String> NOT_BEGUN = Set.of("Queued", "Held");
  private static final Set<String> BEGUN = Set.of("Sending", "Held");

  private final PrinterSetup setup;
  private final PrinterLanguage language;
  private final PrinterLink link;
  private final JobBook book;
  private final PrinterBoard board;
  private final LongSupplier ticker;
  private final Pace pace;
  private final StatusConversation conversation;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private final Deque<WaitingJob> waiting = new ArrayDeque<>();
  private final Thread thread;
  private boolean stopping;
  private @Nullable PlacedQr tried;

  PrinterWorker(
      PrinterSetup setup,
      PrinterLanguage language,
      PrinterLink link,
      JobBook book,
      LongSupplier ticker,
      Pace pace) {
    this.setup = setup;
    this.language = language;
    this.link = link;
    this.book = book;
    this.board = new PrinterBoard(setup, book.now());
    this.ticker = ticker;
    this.pace = pace;
    this.conversation = language.conversation(setup.stock(), setup.resolution());
    this.thread = Thread.ofPlatform().name("print-" + setup.id().value()).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  PrinterSetup setup() {
    return setup;
  }

  PrinterLanguage language() {
    return language;
  }

  PrinterReport report() {
    return board.report();
  }

  /** Takes the job over. */
  void enqueue(WaitingJob job) {
    lock.lock();
    try {
      waiting.addLast(job);
      board.waiting(1);
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Wakes the worker to look at its jobs again, after one was withdrawn. */
  void wake() {
    lock.lock();
    try {
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (!stopped()) {
      Optional<WaitingJob> next = next();
      if (next.isPresent()) {
        try (WaitingJob job = next.get()) {
          print(job);
        } finally {
          board.waiting(-1);
        }
      } else if (!stopped()) {
        look();
      }
    }
  }

  private Optional<WaitingJob> next() {
    lock.lock();
    try {
      if (waiting.isEmpty() && !stopping) {
        pauseLocked(pace.idle());
      }
      return Optional.ofNullable(waiting.pollFirst());
    } finally {
      lock.unlock();
    }
  }

  /** An idle printer is asked now and then, so that a fault shows before somebody needs it. */
  private void look() {
    if (setup.feedback() == Feedback.NONE) {
      return;
    }
    switch (link.open()) {
      case Opening.Opened(LinkConnection connection) -> {
        try (connection) {
          seen(conversation.ask(connection));
        }
      }
      case Opening.Unreachable(String cause) ->
          board.fault(List.of(PrinterFault.UNREACHABLE), unreachable(cause), book.now());
    }
  }

  private void print(WaitingJob job) {
    switch (StreamMaker.make(job.printable(), language, firstOfItsKind(job))) {
      case StreamMaker.Made.Stream(byte[] bytes) -> {
        deliver(job, bytes);
        Arrays.fill(bytes, (byte) 0);
      }
      case StreamMaker.Made.Unfaithful(String rule) -> {
        LOG.error("A badge was not printed: {}", rule);
        move(job.key(), NOT_BEGUN, new JobState.Voided(VoidReason.UNREADABLE), false);
      }
    }
  }

  /**
   * Damaged copies are read once for each geometry: they cost five reads, and depend on dots and
   * places far more than on digits. The clean read-back is done for every job.
   */
  private boolean firstOfItsKind(WaitingJob job) {
    PlacedQr qr = job.printable().layout().qr();
    boolean first = !qr.equals(tried);
    tried = qr;
    return first;
  }

  /** Tries until it was sent or has waited too long. */
  private void deliver(WaitingJob job, byte[] bytes) {
    while (!stopped()) {
      if (ticker.getAsLong() - job.acceptedNanos() > HELD_LIMIT.toNanos()) {
        move(job.key(), NOT_BEGUN, new JobState.Voided(VoidReason.HELD_TOO_LONG), false);
        return;
      }
      if (!notBegun(job.key()) || attempt(job, bytes) == Attempt.ENDED) {
        return;
      }
      pause(pace.retry());
    }
  }

  private enum Attempt {
    ENDED,
    HELD
  }

  private Attempt attempt(WaitingJob job, byte[] bytes) {
    return switch (link.open()) {
      case Opening.Opened(LinkConnection connection) -> {
        try (connection) {
          yield over(connection, job, bytes);
        }
      }
      case Opening.Unreachable(String cause) ->
          hold(job.key(), List.of(PrinterFault.UNREACHABLE), unreachable(cause), false);
    };
  }

  private Attempt over(LinkConnection connection, WaitingJob job, byte[] bytes) {
    if (setup.feedback() == Feedback.STATUS) {
      switch (seen(conversation.ask(connection))) {
        case PrinterStatus.Faulted faulted -> {
          return hold(job.key(), faulted.faults(), faulted.first().plain(), false);
        }
        case PrinterStatus.Lost(String cause) -> {
          return hold(job.key(), List.of(PrinterFault.UNREACHABLE), unreachable(cause), false);
        }
        case PrinterStatus.Ready ready -> {
          Optional<String> other =
              MediaGate.difference(ready.media(), setup.stock(), setup.resolution());
          if (other.isPresent()) {
            return hold(job.key(), List.of(PrinterFault.MEDIA_NEEDED), other.get(), false);
          }
        }
      }
    }
    if (!moved(job.key(), NOT_BEGUN, new JobState.Sending(), true)) {
      return Attempt.ENDED;
    }
    return switch (connection.send(bytes)) {
      case Sending.Sent _ -> {
        confirm(connection, job.key());
        yield Attempt.ENDED;
      }
      case Sending.Broken(long out, String cause) -> {
        if (out > 0) {
          LOG.warn("Printer {}: {}; the job is uncertain", setup.id().value(), cause);
          move(job.key(), BEGUN, new JobState.Uncertain(), true);
          yield Attempt.ENDED;
        }
        yield hold(job.key(), List.of(PrinterFault.UNREACHABLE), unreachable(cause), false);
      }
    };
  }

  /** Asks until the label came out, a person is needed, or the printer says nothing more. */
  private void confirm(LinkConnection connection, OrderKey key) {
    if (setup.feedback() == Feedback.NONE) {
      move(key, BEGUN, new JobState.Uncertain(), true);
      return;
    }
    long paperNanos =
        setup.stock().size().length().micrometres() * 1_000_000_000L / SLOWEST_MICROMETRES_A_SECOND;
    long sent = ticker.getAsLong();
    long deadline = sent + CONFIRM_LIMIT.toNanos() + paperNanos;
    long heldDeadline = sent + HELD_LIMIT.toNanos();
    int quiet = 0;
    while (!stopped() && begun(key)) {
      Duration wait = pace.confirm();
      switch (seen(conversation.progress(connection))) {
        case PrinterStatus.Ready ready -> {
          quiet =
              switch (ready.activity()) {
                case DONE -> QUIET_ANSWERS;
                case IDLE -> quiet + 1;
                case WORKING, UNSAID -> 0;
              };
          if (ready.activity() == Activity.UNSAID) {
            // Nothing but paper can tell: a proof scan or a person decides.
            deadline = Math.min(deadline, sent + paperNanos);
          }
        }
        case PrinterStatus.Faulted faulted -> {
          quiet = 0;
          if (faulted.first() != PrinterFault.UNREACHABLE) {
            hold(key, faulted.faults(), faulted.first().plain(), true);
            deadline = heldDeadline;
            wait = pace.retry();
          }
        }
        case PrinterStatus.Lost _ -> deadline = ticker.getAsLong();
      }
      if (quiet >= QUIET_ANSWERS) {
        move(key, BEGUN, new JobState.Printed(), true);
        return;
      }
      if (ticker.getAsLong() - deadline >= 0) {
        move(key, BEGUN, new JobState.Uncertain(), true);
        return;
      }
      pause(wait);
    }
    if (stopped()) {
      move(key, BEGUN, new JobState.Uncertain(), true);
    }
  }

  private Attempt hold(OrderKey key, List<PrinterFault> faults, String plain, boolean bytesOut) {
    board.fault(faults, plain, book.now());
    JobState held = new JobState.Held(faults.getFirst(), plain);
    Set<String> from = bytesOut ? BEGUN : Set.of("Queued", "Held", "Sending");
    return moved(key, from, held, bytesOut) ? Attempt.HELD : Attempt.ENDED;
  }

  private PrinterStatus seen(PrinterStatus status) {
    switch (status) {
      case PrinterStatus.Ready ready ->
          MediaGate.difference(ready.media(), setup.stock(), setup.resolution())
              .ifPresentOrElse(
                  other -> board.fault(List.of(PrinterFault.MEDIA_NEEDED), other, book.now()),
                  () -> board.ready(book.now()));
      case PrinterStatus.Faulted faulted ->
          board.fault(faulted.faults(), faulted.first().plain(), book.now());
      case PrinterStatus.Lost(String cause) ->
          board.fault(List.of(PrinterFault.UNREACHABLE), unreachable(cause), book.now());
    }
    return status;
  }

  private static String unreachable(String cause) {
    return PrinterFault.UNREACHABLE.plain() + " (" + cause + ")";
  }

  private boolean notBegun(OrderKey key) {
    return inState(key, NOT_BEGUN);
  }

  private boolean begun(OrderKey key) {
    return inState(key, BEGUN);
  }

  private boolean inState(OrderKey key, Set<String> words) {
    return durably(() -> book.find(key))
        .map(job -> words.contains(job.state().word()))
        .orElse(false);
  }

  private boolean moved(OrderKey key, Set<String> from, JobState to, boolean bytesOut) {
    return move(key, from, to, bytesOut).map(job -> job.state().equals(to)).orElse(false);
  }

  private Optional<PrintJob> move(OrderKey key, Set<String> from, JobState to, boolean bytesOut) {
    return durably(() -> book.move(key, from, to, bytesOut));
  }

  @FunctionalInterface
  private interface Storing {
    Optional<PrintJob> run();
  }

  /** A store that fails is tried again: what cannot be recorded must not be printed. */
  private Optional<PrintJob> durably(Storing storing) {
    while (true) {
      try {
        return storing.run();
      } catch (PrintStoreException failed) {
        LOG.error("The print queue cannot be written, trying again: {}", failed.getMessage());
        if (stopped()) {
          return Optional.empty();
        }
        pause(pace.retry());
      }
    }
  }

  private boolean stopped() {
    lock.lock();
    try {
      return stopping;
    } finally {
      lock.unlock();
    }
  }

  private void pause(Duration atMost) {
    lock.lock();
    try {
      if (!stopping) {
        pauseLocked(atMost);
      }
    } finally {
      lock.unlock();
    }
  }

  /** A new job, a withdrawal or the end cuts it short. */
  private void pauseLocked(Duration atMost) {
    try {
      boolean _ = woken.awaitNanos(atMost.toNanos()) > 0;
    } catch (InterruptedException ended) {
      stopping = true;
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      stopping = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      if (!thread.join(END_LIMIT)) {
        thread.interrupt();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    lock.lock();
    try {
      waiting.forEach(WaitingJob::close);
      waiting.clear();
    } finally {
      lock.unlock();
    }
  }
}
