package org.floorpass.kiosk.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.floorpass.auth.credential.IssuerKey;
import org.floorpass.auth.credential.IssuerKeyFile;
import org.floorpass.auth.credential.Passphrase;
import org.floorpass.auth.credential.WrappedIssuerKey;
import org.floorpass.kiosk.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code floorpass issuer create}: makes the key of an issuing station. */
@Command(
    name = "issuer",
    description = "Make the key of an issuing station.",
    synopsisSubcommandLabel = "create")
public final class IssuerCommand {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final Set<OpenOption> NEW_FILE =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Console console;
  private final SecureRandom random;

  /**
   * Makes the command.
   *
   * @param console where the lines for the configuration go
   * @param random source of the key and its passphrase
   */
  public IssuerCommand(Console console, SecureRandom random) {
    this.console = console;
    this.random = random;
  }

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = {
        "Make a key, keep its private half in the data folder (or issuer.keyFile),",
        "and print the lines that pin its public half in the configuration.",
        "The passphrase is generated and shown once."
      })
  int create(
      @Mixin ConfigurationOption configuration,
      @Option(
              names = "--plain-key-file",
              description = "No passphrase: a stolen card then reveals PINs. For demonstrations.")
          boolean plain) {
    return configuration.with(console, loaded -> created(loaded, plain));
  }

  private int created(Configuration configuration, boolean plain) {
    Path file =
        switch (configuration.issuer()) {
          case Configuration.Issuer.Absent() -> configuration.data().resolve("issuer.key");
          case Configuration.Issuer.Pinned(_, Path keyFile, _) -> keyFile;
        };
    try (IssuerKey key = IssuerKey.generate(random);
        Passphrase passphrase = Passphrase.generate(random)) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      byte[] content = plain ? IssuerKeyFile.plain(key) : wrapped(key, passphrase);
      write(file, content);
      Arrays.fill(content, (byte) 0);
      tell(key, file, plain);
      if (!plain) {
        tellOnce(passphrase);
      }
      return ExitCode.DONE;
    } catch (FileAlreadyExistsException there) {
      console
          .err()
          .println(
              "The issuer key %s exists already. Move it away first if it is to be replaced."
                  .formatted(file));
    } catch (IOException unwritable) {
      console
          .err()
          .println(
              "The issuer key %s cannot be written. Check the folder, its owner and free space."
                  .formatted(file));
    }
    return ExitCode.FAILED;
  }

  private byte[] wrapped(IssuerKey key, Passphrase passphrase) {
    return IssuerKeyFile.wrapped(key, WrappedIssuerKey.wrap(key, passphrase.bytes(), random));
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file, NEW_FILE, OWNER_ONLY)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
    }
  }

  private void tell(IssuerKey key, Path file, boolean plain) {
    console.out().println("issuer:");
    console
        .out()
        .println(
            "  publicKey: " + Base64.getEncoder().encodeToString(key.publicKey().key().toArray()));
    console.out().println("  keyFile: " + file.toAbsolutePath());
    if (plain) {
      console.out().println("  plainKeyFile: accepted-risk");
    }
    console.out().flush();
    console.err().println("Paste these lines into the configuration.");
  }

  /** Straight from the array to the terminal, so that no String keeps the words. */
  private void tellOnce(Passphrase passphrase) {
    console
        .err()
        .print("The passphrase, shown this once (write it on the recovery sheet):\n\n    ");
    console.err().write(passphrase.bytes(), 0, passphrase.bytes().length);
    console.err().print("\n\n");
    console.err().flush();
  }
}
