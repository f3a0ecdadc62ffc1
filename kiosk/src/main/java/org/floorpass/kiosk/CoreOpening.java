package org.floorpass.kiosk;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.floorpass.auth.AuthCore;
import org.floorpass.auth.credential.IssuerPublicKey;
import org.floorpass.auth.engine.AuthSecrets;
import org.floorpass.auth.engine.AuthSettings;
import org.floorpass.auth.engine.Machine;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.IdSource;
import org.floorpass.auth.pin.Argon2Cost;
import org.floorpass.auth.store.StoreException;
import org.floorpass.auth.store.sqlite.SqliteStore;
import org.floorpass.kiosk.command.CoreAccess;
import org.floorpass.kiosk.configuration.Configuration;
import org.floorpass.kiosk.machine.Boot;
import org.floorpass.kiosk.machine.DataFolder;

/** Opens the auth core of a configuration, for the appliance and for commands beside it. */
record CoreOpening(InstantSource clock, LongSupplier ticker, SecureRandom random)
    implements CoreAccess {

  @Override
  public Access open(Configuration configuration) {
    return switch (DataFolder.prepare(configuration.data())) {
      case DataFolder.Preparation.Unusable(String sentence) -> new Access.Refused(sentence);
      case DataFolder.Preparation.Ready(DataFolder folder) -> open(configuration, folder);
    };
  }

  private Access open(Configuration configuration, DataFolder folder) {
    Optional<IssuerPublicKey> issuer;
    try {
      issuer = issuerKey(configuration.issuer());
    } catch (IllegalArgumentException malformed) {
      return new Access.Refused(
          "issuer.publicKey is not a key. Paste what `floorpass issuer create` printed.");
    }
    try {
      AuthSecrets secrets = new AuthSecrets(List.of(), folder.checkpointKey(random));
      return new Access.Open(
          AuthCore.open(
              SqliteStore.open(folder.authDatabase()),
              settings(configuration.rules(), issuer),
              machine(),
              secrets));
    } catch (IOException unreadable) {
      return new Access.Refused(
          "The keys in %s cannot be read. Check their owner and mode.".formatted(folder.path()));
    } catch (StoreException lost) {
      return new Access.Refused(
          "The database %s cannot be used: %s".formatted(folder.authDatabase(), lost.getMessage()));
    }
  }

  private Machine machine() {
    return new Machine(
        clock, ticker, Boot.id(new IdSource(random).next()), Boot::clockSynchronised, random);
  }

  private static Optional<IssuerPublicKey> issuerKey(Configuration.Issuer issuer) {
    return switch (issuer) {
      case Configuration.Issuer.Absent() -> Optional.empty();
      case Configuration.Issuer.Pinned(String publicKey, _, _) ->
          Optional.of(
              new IssuerPublicKey(Bytes.copyOf(Base64.getDecoder().decode(publicKey.strip()))));
    };
  }

  private static AuthSettings settings(
      Configuration.Rules rules, Optional<IssuerPublicKey> issuer) {
    return new AuthSettings(
        issuer,
        new AuthSettings.Lockout(rules.freeTries(), rules.hardStop()),
        rules.temporaryPinLifetime(),
        rules.proofWindow(),
        switch (rules.unsynchronised()) {
          case FLOOR -> AuthSettings.Unsynchronised.FLOOR;
          case REFUSE -> AuthSettings.Unsynchronised.REFUSE;
        },
        Argon2Cost.defaults());
  }
}
