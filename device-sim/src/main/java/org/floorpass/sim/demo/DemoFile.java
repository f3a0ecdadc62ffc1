package org.floorpass.sim.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * {@code demo.json}: where everything is and who can sign in, for other programs. Made-up data, yet
 * readable by its owner only. Rewritten whole whenever something changes, so that a reader never
 * sees half of it.
 */
final class DemoFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Folder folder;
  private final Ports ports;
  private final String token;
  private final Path authority;
  private final List<Person> workers;

  DemoFile(Folder folder, Ports ports, String token, Path authority, List<Person> workers) {
    this.folder = folder;
    this.ports = ports;
    this.token = token;
    this.authority = authority;
    this.workers = workers;
  }

  void write() throws WrongVerdict {
    ObjectNode node = JSON.createObjectNode();
    node.put("face", "http://127.0.0.1:" + ports.face());
    node.put("station", "http://127.0.0.1:" + ports.local());
    node.put("graph", "http://127.0.0.1:" + ports.local());
    node.put("graphTls", "https://127.0.0.1:" + ports.secure());
    node.put("bench", "http://127.0.0.1:" + ports.bench());
    node.put("ca", authority.toString());
    node.put("state", folder.state().toString());
    node.put("token", token);
    ArrayNode all = node.putArray("workers");
    workers.forEach(worker -> worker.write(all.addObject()));
    Path beside = folder.root().resolve("demo.json.new");
    try {
      Files.deleteIfExists(beside);
      try (SeekableByteChannel channel =
          Files.newByteChannel(
              beside,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
        byte[] text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
        channel.write(ByteBuffer.wrap(text));
      }
      Files.move(
          beside,
          folder.json(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException refused) {
      throw new WrongVerdict(folder.json() + " cannot be written: " + refused);
    }
  }
}
