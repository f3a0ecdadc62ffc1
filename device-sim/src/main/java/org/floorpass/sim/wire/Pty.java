package org.floorpass.sim.wire;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * One end of a pseudo terminal: a serial line without a cable, Linux only. The other end is a
 * device file under a stable link, which is moved into place atomically, so that a watcher of the
 * folder never sees half of it.
 *
 * <p>Closing hangs up: whoever has the other end open gets POLLHUP and then nothing. The class
 * keeps one descriptor of the other end open, because otherwise the first reader that closes leaves
 * the master in a state of endless EIO.
 *
 * <p>Writes never block: when the reader does not read, the line's buffer (4 kB) fills and the
 * write is refused. Safe for several threads.
 */
public final class Pty implements AutoCloseable {
  private static final int BUFFER_BYTES = 4_096;

  private final int master;
  private final int slave;
  private final Path link;
  private boolean closed;

  private Pty(int master, int slave, Path link) {
    this.master = master;
    this.slave = slave;
    this.link = link;
  }

  /** Whether this system has pseudo terminals that this class can open. */
  public static boolean supported() {
    return System.getProperty("os.name", "").equals("Linux");
  }

  /**
   * Makes a raw line and puts its link in place, replacing an old one.
   *
   * @throws IOException when the system refuses, in words
   */
  public static Pty open(Path link) throws IOException {
    if (!supported()) {
      throw new IOException("pseudo terminals need Linux");
    }
    TerminalCalls calls = TerminalCalls.of();
    int master = calls.openMaster();
    int slave = -1;
    try (Arena arena = Arena.ofConfined()) {
      String name = calls.unlock(arena, master);
      slave = calls.openSlave(arena, name);
      calls.makeRaw(arena, slave);
      putLink(link, Path.of(name));
      return new Pty(master, slave, link);
    } catch (IOException failed) {
      if (slave >= 0) {
        calls.close(slave);
      }
      calls.close(master);
      throw failed;
    }
  }

  private static void putLink(Path link, Path target) throws IOException {
    Path folder = link.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path beside = link.resolveSibling("." + link.getFileName() + ".new");
    Files.deleteIfExists(beside);
    Files.createSymbolicLink(beside, target);
    Files.move(beside, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The stable path of the reader's end. */
  public Path link() {
    return link;
  }

  /**
   * Sends bytes to the reader's end.
   *
   * @throws IOException when it is closed or nobody reads and the line's buffer is full
   */
  public synchronized void write(byte[] bytes) throws IOException {
    if (closed) {
      throw new IOException("the line is unplugged");
    }
    TerminalCalls calls = TerminalCalls.of();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(Math.max(1, bytes.length));
      MemorySegment.copy(bytes, 0, buffer, ValueLayout.JAVA_BYTE, 0, bytes.length);
      long done = 0;
      while (done < bytes.length) {
        done += calls.write(master, buffer.asSlice(done), bytes.length - done);
      }
    }
  }

  /** What the reader's end has sent (trigger commands); empty when nothing waits. */
  public synchronized byte[] read() throws IOException {
    if (closed) {
      throw new IOException("the line is unplugged");
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(BUFFER_BYTES);
      int count = TerminalCalls.of().read(master, buffer, BUFFER_BYTES);
      return Arrays.copyOf(buffer.toArray(ValueLayout.JAVA_BYTE), count);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    Files.deleteIfExists(link);
    TerminalCalls calls = TerminalCalls.of();
    calls.close(slave);
    calls.close(master);
  }

  /** A name for people; the bytes on the line are nobody's business. */
  @Override
  public String toString() {
    return "Pty " + link;
  }
}
