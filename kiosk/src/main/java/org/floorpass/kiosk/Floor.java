package org.floorpass.kiosk;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.floorpass.auth.AuthCore;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.signin.PendingProof;
import org.floorpass.kiosk.configuration.Configuration;
import org.floorpass.kiosk.configuration.Configuration.Listener;
import org.floorpass.kiosk.decode.CameraDecoder;
import org.floorpass.kiosk.http.ListenerPlan;
import org.floorpass.kiosk.http.WebListener;
import org.floorpass.kiosk.http.face.FaceControls;
import org.floorpass.kiosk.http.face.FaceProfile;
import org.floorpass.kiosk.http.face.FaceRoutes;
import org.floorpass.kiosk.http.face.StateFeed;
import org.floorpass.kiosk.http.ops.Readiness;
import org.floorpass.kiosk.issue.ProofDesk;
import org.floorpass.kiosk.loop.AuthDesk;
import org.floorpass.kiosk.loop.SignInLoop;
import org.floorpass.kiosk.loop.StepSink;
import org.floorpass.kiosk.scan.reader.Reading;
import org.floorpass.kiosk.signin.Event;
import org.floorpass.kiosk.signin.Timings;
import org.floorpass.print.PrintStation;
import org.floorpass.print.job.JobState;
import org.floorpass.print.job.PrintJob;

/** The terminal itself: readers, the sign-in loop and the face. */
final class Floor {
  private final Configuration configuration;
  private final SignInLoop loop;
  private final FaceRoutes face;
  private final Health health;

  private Floor(Configuration configuration, SignInLoop loop, FaceRoutes face, Health health) {
    this.configuration = configuration;
    this.loop = loop;
    this.face = face;
    this.health = health;
  }

  /**
   * What the terminal needs of the world.
   *
   * @param clock trusted time
   * @param ticker monotonic nanoseconds
   * @param random for marks and tokens
   */
  record World(InstantSource clock, LongSupplier ticker, SecureRandom random) {}

  /** Starts loop and readers; the terminal shows that it is starting until {@link #ready}. */
  static Floor start(
      Configuration configuration,
      DeviceDesk devices,
      AuthCore core,
      PrintStation printers,
      World world,
      Closers closers) {
    String terminal = configuration.terminal().id();
    StateFeed feed = new StateFeed();
    ProofDesk proofs = new ProofDesk(core::prove, printers);
    SignInLoop loop =
        closers.add(
            new SignInLoop(
                terminal,
                Timings.STANDARD,
                new SignInLoop.World(
                    new AuthDesk(core, new TerminalId(terminal)),
                    pending -> proof(proofs, pending),
                    feed,
                    StepSink.NONE,
                    world.ticker(),
                    world.random())));
    loop.start();
    closers.add(printers.subscribe(job -> tell(loop, job)));
    DeviceDesk.Readers readers =
        devices.start(
            () -> new CameraDecoder(world.ticker()),
            reading -> take(loop, reading),
            world.ticker());
    readers.all().forEach(closers::add);
    FaceRoutes face =
        closers.add(
            new FaceRoutes(
                profile(configuration),
                feed,
                FaceControls.of(loop),
                readers.previews(),
                new FaceRoutes.World(world.clock(), world.ticker(), world.random())));
    return new Floor(
        configuration, loop, face, new Health(readers.all(), devices.readerNames(), printers));
  }

  private static FaceProfile profile(Configuration configuration) {
    Configuration.Site site = configuration.site();
    return new FaceProfile(
        site.name(),
        configuration.terminal().name(),
        site.language(),
        site.timeZone(),
        configuration.terminal().pixelsPerMillimetre(),
        configuration.profile() == Configuration.Profile.DEVELOPER);
  }

  private static void take(SignInLoop loop, Reading reading) {
    switch (reading) {
      case Reading.Code(_, var text) -> loop.scanned(text);
      case Reading.Status(var device, var status) ->
          loop.report(Health.equipment(device.text(), status));
      case Reading.Advice _ -> {} // words for the preview come with the next face
    }
  }

  /** The printer's threads only enqueue; a full queue drops a picture on a screen, nothing else. */
  private static void tell(SignInLoop loop, PrintJob job) {
    String order = job.key().value();
    var unused =
        switch (job.state()) {
          case JobState.Sending _ -> loop.offer(new Event.PrintingBegan(order));
          case JobState.Printed _ -> loop.offer(new Event.BadgePrinted(order));
          case JobState.Held _, JobState.Refused _, JobState.Uncertain _, JobState.Voided _ ->
              loop.offer(new Event.PrintingStopped(order));
          case JobState.Queued _, JobState.Proven _ -> true;
        };
  }

  private static Event.Proof proof(ProofDesk proofs, PendingProof pending) {
    return switch (proofs.scanned(pending)) {
      case ProofDesk.ProofScan.Recorded(var outcome) -> new Event.Proof.Recorded(outcome);
      case ProofDesk.ProofScan.StillPrinting _, ProofDesk.ProofScan.NotOurJob _ ->
          new Event.Proof.NotOurJob();
    };
  }

  /** Opens the face's listener. */
  WebListener.Opening openFace() {
    Listener listener = configuration.listen().face();
    return WebListener.open(
        ListenerPlan.loopback("face", listener.address(), listener.port()), face::register);
  }

  /** Everything is opened that can be: the terminal may show what it is. */
  void ready() {
    loop.ready();
  }

  Readiness health() {
    return health;
  }
}
