package org.floorpass.auth.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.floorpass.auth.id.BootId;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.InstallationId;
import org.floorpass.auth.id.NodeId;
import org.floorpass.auth.id.Pseudonym;
import org.floorpass.auth.id.SessionId;
import org.floorpass.auth.id.SiteId;
import org.floorpass.auth.id.SubjectKeyId;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.id.UuidBytes;
import org.floorpass.auth.time.ClockTrust;
import org.floorpass.auth.time.Moment;

/**
 * A record as the bytes that are hashed: the fields in fixed order, each as a u32 length and that
 * many bytes, FFFFFFFF for an absent one (docs/formats.md). Stateless.
 */
public final class CanonicalBytes {
  private static final byte FORMAT_VERSION = 1;
  private static final int ABSENT = -1;

  private CanonicalBytes() {}

  /** The canonical bytes of a record. */
  public static Bytes of(AuditRecord record) {
    Writer writer = new Writer();
    AuditEvent event = record.event();
    writer.bytes(new byte[] {FORMAT_VERSION});
    writer.uuid(record.origin().installation().value());
    writer.uuid(record.origin().site().value());
    writer.uuid(record.origin().node().value());
    writer.u32(record.origin().nodeEpoch());
    writer.u64(record.sequence());
    writer.u64(ChronoUnit.MICROS.between(Instant.EPOCH, record.moment().at()));
    writer.u64(record.moment().monotonicMicros());
    writer.uuid(record.moment().boot().value());
    writer.text(record.moment().trust().code());
    writer.uuid(event.actor().map(Pseudonym::value));
    writer.uuid(event.subject().map(Pseudonym::value));
    writer.uuid(event.subjectKey().map(SubjectKeyId::value));
    writer.text(event.terminal().map(TerminalId::value));
    writer.uuid(event.session().map(SessionId::value));
    writer.text(event.type().name());
    writer.text(event.outcome().name().toLowerCase(Locale.ROOT));
    writer.text(event.reason());
    writer.text(event.source());
    writer.text(record.link());
    writer.u32(record.seenEpoch());
    writer.u64(record.seenSequence());
    writer.uuid(event.object());
    writer.u64(event.count());
    writer.text(event.detail());
    writer.personal(record.personal());
    writer.bytes(record.previous().toArray());
    return writer.done();
  }

  /** The hash of a record: SHA-256 over its canonical bytes. */
  public static Bytes hash(Bytes canonical) {
    return Hashes.sha256(canonical.toArray());
  }

  /** Reads canonical bytes back; throws {@link IllegalArgumentException} for anything else. */
  public static AuditRecord read(Bytes canonical) {
    Reader reader = new Reader(canonical.toArray());
    if (reader.required()[0] != FORMAT_VERSION) {
      throw new IllegalArgumentException("Unknown record format.");
    }
    ChainOrigin origin =
        new ChainOrigin(
            new InstallationId(reader.uuid()),
            new SiteId(reader.uuid()),
            new NodeId(reader.uuid()),
            reader.u32());
    long sequence = reader.u64();
    Moment moment =
        new Moment(
            Instant.EPOCH.plus(reader.u64(), ChronoUnit.MICROS),
            reader.u64(),
            new BootId(reader.uuid()),
            trust(reader.text()));
    Optional<Pseudonym> actor = reader.optionalUuid().map(Pseudonym::new);
    Optional<Pseudonym> subject = reader.optionalUuid().map(Pseudonym::new);
    Optional<SubjectKeyId> subjectKey = reader.optionalUuid().map(SubjectKeyId::new);
    Optional<TerminalId> terminal = reader.optionalText().map(TerminalId::new);
    Optional<SessionId> session = reader.optionalUuid().map(SessionId::new);
    AuditType type = AuditType.valueOf(reader.text());
    AuditOutcome outcome = AuditOutcome.valueOf(reader.text().toUpperCase(Locale.ROOT));
    Optional<String> reason = reader.optionalText();
    String source = reader.text();
    String link = reader.text();
    OptionalInt seenEpoch = reader.optionalU32();
    OptionalLong seenSequence = reader.optionalU64();
    Optional<UUID> object = reader.optionalUuid();
    OptionalLong count = reader.optionalU64();
    Optional<String> detail = reader.optionalText();
    List<PersonalField> personal = reader.personal();
    Bytes previous = Bytes.copyOf(reader.required());
    reader.end();
    AuditEvent event =
        new AuditEvent(
            type,
            outcome,
            actor,
            subject,
            subjectKey,
            terminal,
            session,
            object,
            reason,
            detail,
            count,
            source);
    return new AuditRecord(
        origin, sequence, moment, event, link, seenEpoch, seenSequence, personal, previous);
  }

  private static ClockTrust trust(String code) {
    for (ClockTrust trust : ClockTrust.values()) {
      if (trust.code().equals(code)) {
        return trust;
      }
    }
    throw new IllegalArgumentException("Unknown clock trust.");
  }

  private static final class Writer {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

    void bytes(byte[] content) {
      out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
      out.writeBytes(content);
    }

    void absent() {
      out.writeBytes(ByteBuffer.allocate(4).putInt(ABSENT).array());
    }

    void uuid(UUID value) {
      bytes(UuidBytes.of(value));
    }

    void uuid(Optional<UUID> value) {
      value.ifPresentOrElse(this::uuid, this::absent);
    }

    void text(String value) {
      bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    void text(Optional<String> value) {
      value.ifPresentOrElse(this::text, this::absent);
    }

    void u32(int value) {
      bytes(ByteBuffer.allocate(4).putInt(value).array());
    }

    void u32(OptionalInt value) {
      value.ifPresentOrElse(this::u32, this::absent);
    }

    void u64(long value) {
      bytes(ByteBuffer.allocate(8).putLong(value).array());
    }

    void u64(OptionalLong value) {
      value.ifPresentOrElse(this::u64, this::absent);
    }

    /** One field for all: for each, its number (one byte), u32 length, ciphertext. */
    void personal(List<PersonalField> fields) {
      if (fields.isEmpty()) {
        absent();
        return;
      }
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (PersonalField field : fields) {
        all.write(field.number());
        all.writeBytes(ByteBuffer.allocate(4).putInt(field.sealed().length()).array());
        all.writeBytes(field.sealed().toArray());
      }
      bytes(all.toByteArray());
    }

    Bytes done() {
      return Bytes.copyOf(out.toByteArray());
    }
  }

  private static final class Reader {
    private final ByteBuffer in;

    Reader(byte[] content) {
      this.in = ByteBuffer.wrap(content);
    }

    Optional<byte[]> field() {
      if (in.remaining() < 4) {
        throw new IllegalArgumentException("The record is cut short.");
      }
      int length = in.getInt();
      if (length == ABSENT) {
        return Optional.empty();
      }
      if (length < 0 || length > in.remaining()) {
        throw new IllegalArgumentException("The record is cut short.");
      }
      byte[] content = new byte[length];
      in.get(content);
      return Optional.of(content);
    }

    byte[] required() {
      return field().filter(content -> content.length > 0).orElseThrow(Reader::missing);
    }

    UUID uuid() {
      return UuidBytes.read(required());
    }

    Optional<UUID> optionalUuid() {
      return field().map(UuidBytes::read);
    }

    String text() {
      return new String(required(), StandardCharsets.UTF_8);
    }

    Optional<String> optionalText() {
      return field().map(content -> new String(content, StandardCharsets.UTF_8));
    }

    int u32() {
      return optionalU32().orElseThrow(Reader::missing);
    }

    OptionalInt optionalU32() {
      Optional<byte[]> content = field();
      return content.isEmpty()
          ? OptionalInt.empty()
          : OptionalInt.of(sized(content.get(), 4).getInt());
    }

    long u64() {
      return optionalU64().orElseThrow(Reader::missing);
    }

    OptionalLong optionalU64() {
      Optional<byte[]> content = field();
      return content.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(sized(content.get(), 8).getLong());
    }

    List<PersonalField> personal() {
      Optional<byte[]> all = field();
      List<PersonalField> fields = new ArrayList<>();
      if (all.isPresent()) {
        ByteBuffer rest = ByteBuffer.wrap(all.get());
        while (rest.hasRemaining()) {
          fields.add(next(rest));
        }
      }
      return fields;
    }

    void end() {
      if (in.hasRemaining()) {
        throw new IllegalArgumentException("The record has bytes beyond its end.");
      }
    }

    private static PersonalField next(ByteBuffer rest) {
      if (rest.remaining() < 5) {
        throw new IllegalArgumentException("A personal field is cut short.");
      }
      int number = Byte.toUnsignedInt(rest.get());
      int length = rest.getInt();
      if (length < 0 || length > rest.remaining()) {
        throw new IllegalArgumentException("A personal field is cut short.");
      }
      byte[] sealed = new byte[length];
      rest.get(sealed);
      return new PersonalField(number, Bytes.copyOf(sealed));
    }

    private static ByteBuffer sized(byte[] content, int length) {
      if (content.length != length) {
        throw new IllegalArgumentException("A number has the wrong length.");
      }
      return ByteBuffer.wrap(content);
    }

    private static IllegalArgumentException missing() {
      return new IllegalArgumentException("A required field is absent.");
    }
  }
}
