package org.floorpass.kiosk.command;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.floorpass.auth.AuthCore;
import org.floorpass.auth.administration.AuditAdministration.Exported;
import org.floorpass.auth.administration.AuditAdministration.Format;
import org.floorpass.auth.administration.Outcome;
import org.floorpass.auth.audit.AuditVerdict;
import org.floorpass.auth.audit.AuditVerifier;
import org.floorpass.auth.audit.CheckpointPublicKey;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.role.Caller;
import org.floorpass.kiosk.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code floorpass audit export} and {@code audit verify}. */
@Command(
    name = "audit",
    description = "Export the audit trail, or verify it.",
    synopsisSubcommandLabel = "(export | verify)")
public final class AuditCommand {
  /** A page of records between the exporting and the verifying thread. */
  private static final int PIPE_CHARACTERS = 64 * 1024;

  private final CoreAccess access;
  private final Console console;

  /**
   * Makes the command.
   *
   * @param access opens the core beside a running kiosk
   * @param console the export and the verdict go to its results
   */
  public AuditCommand(CoreAccess access, Console console) {
    this.access = access;
    this.console = console;
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Write the whole chain; the export itself is recorded and signed first.")
  int export(
      @Mixin ConfigurationOption configuration,
      @Option(
              names = "--format",
              defaultValue = "JSON_LINES",
              description = "${COMPLETION-CANDIDATES}; only JSON_LINES can be verified.")
          Format format,
      @Option(names = "--out", paramLabel = "FILE", description = "A new file; else the output.")
          Optional<Path> out) {
    return configuration.with(console, loaded -> exported(loaded, format, out));
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "Verify an export with nothing but the public key,",
        "or, without a file, this appliance's own chain."
      })
  int verify(
      @Mixin ConfigurationOption configuration,
      @Parameters(arity = "0..1", paramLabel = "FILE", description = "A JSON_LINES export.")
          Optional<Path> file,
      @Option(
              names = "--key",
              paramLabel = "HEX",
              description = "The public key, as `audit export` tells it; else this appliance's.")
          Optional<String> key) {
    if (file.isPresent() && key.isPresent()) {
      return verifiedWith(file.get(), key.get());
    }
    return configuration.with(console, loaded -> verifiedHere(loaded, file));
  }

  private int exported(Configuration loaded, Format format, Optional<Path> out) {
    return switch (access.open(loaded)) {
      case CoreAccess.Access.Refused(String sentence) -> failed(sentence);
      case CoreAccess.Access.Open(AuthCore core) -> {
        try (core;
            Writer target = writer(out)) {
          yield told(core, core.audit().export(new Caller.Console(), format, target));
        } catch (IOException unwritable) {
          yield failed("The export cannot be written: the file exists, or the disk is full.");
        }
      }
    };
  }

  private Writer writer(Optional<Path> out) throws IOException {
    return out.isPresent()
        ? Files.newBufferedWriter(
            out.get(),
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE)
        : new BufferedWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
  }

  private int told(AuthCore core, Outcome<Exported> outcome) {
    return switch (outcome) {
      case Outcome.Done<Exported>(Exported exported) -> {
        console
            .err()
            .printf(
                "%d records. Verify with: floorpass audit verify FILE --key %s%n",
                exported.records(), core.audit().publicKey().key().hex());
        yield ExitCode.DONE;
      }
      case Outcome.Refused<Exported>(var refusal) -> failed("Refused: " + refusal + ".");
    };
  }

  private int verifiedWith(Path file, String key) {
    CheckpointPublicKey publicKey;
    try {
      publicKey = new CheckpointPublicKey(Bytes.fromHex(key));
    } catch (IllegalArgumentException malformed) {
      console.err().println("--key is not a public key: 64 hexadecimal digits are expected.");
      return ExitCode.USAGE;
    }
    return verified(file, publicKey);
  }

  private int verified(Path file, CheckpointPublicKey key) {
    try (BufferedReader export = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return told(AuditVerifier.verify(export, key));
    } catch (IOException unreadable) {
      return failed("The export " + file + " cannot be read.");
    }
  }

  private int verifiedHere(Configuration loaded, Optional<Path> file) {
    return switch (access.open(loaded)) {
      case CoreAccess.Access.Refused(String sentence) -> failed(sentence);
      case CoreAccess.Access.Open(AuthCore core) -> {
        try (core) {
          yield file.isPresent()
              ? verified(file.get(), core.audit().publicKey())
              : verifiedOwn(core);
        }
      }
    };
  }

  /** Exports into a pipe on a second thread, so that no chain is too long for the memory. */
  private int verifiedOwn(AuthCore core) {
    try (PipedReader reader = new PipedReader(PIPE_CHARACTERS);
        BufferedReader export = new BufferedReader(reader)) {
      PipedWriter writer = new PipedWriter(reader);
      CompletableFuture<Void> exporting =
          CompletableFuture.runAsync(() -> export(core, writer), Thread::startVirtualThread);
      AuditVerdict verdict = AuditVerifier.verify(export, core.audit().publicKey());
      exporting.join();
      return told(verdict);
    } catch (IOException broken) {
      return failed("The chain cannot be read.");
    }
  }

  private static void export(AuthCore core, PipedWriter pipe) {
    try (Writer target = new BufferedWriter(pipe)) {
      var unused = core.audit().export(new Caller.Console(), Format.JSON_LINES, target);
    } catch (IOException verifierGone) {
      // It found a fault and closed the pipe; its verdict is the answer.
    }
  }

  private int told(AuditVerdict verdict) {
    return switch (verdict) {
      case AuditVerdict.Sound(long records, long checkpoints, long vouched) -> {
        console
            .out()
            .printf(
                "Sound: %d records, %d checkpoints; %d records are vouched for by a signature.%n",
                records, checkpoints, vouched);
        yield ExitCode.DONE;
      }
      case AuditVerdict.Broken(long line, String sentence) -> {
        console.out().printf("BROKEN at line %d: %s%n", line, sentence);
        yield ExitCode.FAILED;
      }
    };
  }

  private int failed(String sentence) {
    console.err().println(sentence);
    return ExitCode.FAILED;
  }
}
