package org.floorpass.sim.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.floorpass.sim.scanner.HandScanner;
import org.floorpass.sim.wire.Pty;

/** A serial hand scanner on a pseudo terminal. */
final class BenchScanner implements BenchDevice {
  private final String id;
  private final Path link;
  private final HandScanner scanner = HandScanner.asDelivered();
  private Optional<Pty> line = Optional.empty();

  BenchScanner(String id, Path devices) {
    this.id = id;
    this.link = devices.resolve(id).toAbsolutePath().normalize();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String kind() {
    return "scanner";
  }

  @Override
  public String address() {
    return link.toString();
  }

  @Override
  public synchronized boolean plugged() {
    return line.isPresent();
  }

  @Override
  public synchronized void plug(boolean in) throws IOException {
    if (in && line.isEmpty()) {
      line = Optional.of(Pty.open(link));
    } else if (!in && line.isPresent()) {
      Pty open = line.get();
      line = Optional.empty();
      open.close();
    }
  }

  /** Reads a code and sends it. */
  synchronized void scan(String text) throws IOException {
    byte[] bytes = scanner.read(text);
    if (line.isEmpty()) {
      throw new IOException("the scanner is unplugged");
    }
    line.get().read(); // a host's trigger commands are drained, so that they never fill the line
    line.get().write(bytes);
  }
}
