package org.floorpass.kiosk.http.station.page;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.SetCookie;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.floorpass.kiosk.http.api.Reply;
import org.floorpass.kiosk.http.api.SecretBuffer;
import org.floorpass.kiosk.http.station.page.StationSessions.Session;

/**
 * The station's pages as routes. Before any page: a live session, and for every form a same-origin
 * request that carries the session's token. Thread-safe.
 */
public final class StationPages {
  private static final String COOKIE = "floorpass-station";
  private static final String HTML = "text/html; charset=utf-8";
  private static final String PEM = "application/x-pem-file";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
  private static final HeaderName LOCATION = HeaderNames.LOCATION;

  /** Under no-referrer a browser sends its own forms with "Origin: null" (Fetch, section 3.2). */
  private static final Header REFERRER = HeaderValues.create("Referrer-Policy", "same-origin");

  private final StationSessions sessions;
  private final SignInDesk signIn;
  private final PageFrame frame;
  private final byte[] style;
  private final List<Section> sections;
  private final Optional<Path> authority;

  /** A group of pages that adds its own routes. */
  interface Section {
    /** Adds routes through the given registrar. */
    void addTo(Registrar registrar);
  }

  /** Makes pages out of requests of signed-in people. */
  @FunctionalInterface
  interface PageHandler {
    /** Answers one request. */
    Page handle(PageCall call);
  }

  /** Takes the routes of a section. */
  interface Registrar {
    /** A page. */
    Registrar get(String path, PageHandler handler);

    /** What a form does. */
    Registrar post(String path, PageHandler handler);
  }

  StationPages(
      StationSessions sessions,
      SignInDesk signIn,
      PageFrame frame,
      List<Section> sections,
      Optional<Path> authority) {
    this.sessions = sessions;
    this.signIn = signIn;
    this.frame = frame;
    this.style = resource("/web/station/station.css");
    this.sections = List.copyOf(sections);
    this.authority = authority;
  }

  private static byte[] resource(String path) {
    try (InputStream in = StationPages.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the package lacks " + path);
      }
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new IllegalStateException("the package is damaged: " + path, broken);
    }
  }

  /** Adds all addresses of the station to a listener. */
  public void addTo(HttpRouting.Builder routing) {
    routing
        .get("/", (_, response) -> redirect(response, "/station"))
        .get("/station", (_, response) -> redirect(response, "/station/workers"))
        .get("/station/station.css", (_, response) -> sendStyle(response))
        .get("/station/ca.pem", (_, response) -> sendAuthority(response))
        .get(
            SignInPage.SIGN_IN,
            (_, response) -> send(response, SignInPage.signIn(), Optional.empty()))
        .get(
            SignInPage.CLAIM, (_, response) -> send(response, SignInPage.claim(), Optional.empty()))
        .post(SignInPage.CLAIM, this::claim)
        .post(SignInPage.SIGN_IN, this::begin)
        .post("/station/sign-out", this::end);
    var registrar =
        new Registrar() {
          @Override
          public Registrar get(String path, PageHandler handler) {
            routing.get(path, (request, response) -> guarded(request, response, handler));
            return this;
          }

          @Override
          public Registrar post(String path, PageHandler handler) {
            routing.post(path, (request, response) -> guarded(request, response, handler));
            return this;
          }
        };
    sections.forEach(section -> section.addTo(registrar));
  }

  private void guarded(ServerRequest request, ServerResponse response, PageHandler handler) {
    Optional<Session> session = cookie(request).flatMap(sessions::find);
    if (session.isEmpty()) {
      if (request.prologue().method().equals(Method.GET)) {
        redirect(response, SignInPage.SIGN_IN);
      } else {
        refuse(response, Status.UNAUTHORIZED_401, "You are signed out. Nothing was changed.");
      }
      return;
    }
    try (FormBody form = form(request)) {
      if (request.prologue().method().equals(Method.POST)
          && !(sameOrigin(request) && session.get().owns(form.secret("token")))) {
        refuse(
            response,
            Status.FORBIDDEN_403,
            "This form did not come from this page. Nothing was changed.");
        return;
      }
      Page page =
          handler.handle(new PageCall(session.get(), variables(request), query(request), form));
      switch (page) {
        case Page.Redirect(String location, String notice) -> {
          session.get().notice(notice);
          redirect(response, location);
        }
        case Page.Show show -> send(response, show, session);
      }
    } catch (FormFault fault) {
      refuse(response, fault.status, "The form could not be read. Nothing was changed.");
    }
  }

  private void begin(ServerRequest request, ServerResponse response) {
    before(
        request,
        response,
        form ->
            form.secret("access").length > 0
                ? signIn.byToken(form.secret("access"))
                : signIn.byPassword(form.text("name"), form.secret("password")),
        SignInPage::signInRejected);
  }

  private void claim(ServerRequest request, ServerResponse response) {
    before(
        request,
        response,
        form -> signIn.claim(form.secret("code"), form.text("name"), form.secret("password")),
        SignInPage::claimRejected);
  }

  /** A form before there is a session: its origin is all that it can show. */
  private void before(
      ServerRequest request,
      ServerResponse response,
      Function<FormBody, SignInDesk.Verdict> judge,
      Function<String, Page.Show> rejected) {
    if (!sameOrigin(request)) {
      refuse(response, Status.FORBIDDEN_403, "Sign in on this page only.");
      return;
    }
    try (FormBody form = form(request)) {
      switch (judge.apply(form)) {
        case SignInDesk.Verdict.Accepted(var caller, String name) -> {
          cookie(request).ifPresent(sessions::end);
          response.headers().addCookie(cookie(request, sessions.begin(caller, name)));
          redirect(response, "/station/workers");
        }
        case SignInDesk.Verdict.Rejected(String sentence) ->
            send(response, rejected.apply(sentence), Optional.empty());
      }
    } catch (FormFault fault) {
      refuse(response, fault.status, "The form could not be read.");
    }
  }

  private void end(ServerRequest request, ServerResponse response) {
    guarded(
        request,
        response,
        _ -> {
          cookie(request).ifPresent(sessions::end);
          return new Page.Redirect(SignInPage.SIGN_IN, "");
        });
  }

  private static SetCookie cookie(ServerRequest request, String token) {
    return SetCookie.builder(COOKIE, token)
        .path("/station")
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite(SetCookie.SameSite.STRICT)
        .build();
  }

  private static Optional<String> cookie(ServerRequest request) {
    return request.headers().cookies().first(COOKIE).asOptional();
  }

  /** Browsers say where a form comes from; what says nothing is no browser and has the API. */
  private static boolean sameOrigin(ServerRequest request) {
    String origin = request.headers().value(HeaderNames.ORIGIN).orElse("");
    String here =
        (request.isSecure() ? "https://" : "http://")
            + request.headers().value(HeaderNames.HOST).orElse("");
    String site = request.headers().value(FETCH_SITE).orElse("same-origin");
    return origin.equalsIgnoreCase(here) && site.equals("same-origin");
  }

  private static final class FormFault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Status status;

    FormFault(Status status) {
      super(status.text(), null, false, false);
      this.status = status;
    }
  }

  private static FormBody form(ServerRequest request) {
    if (!request.prologue().method().equals(Method.POST)) {
      return FormBody.none();
    }
    String type = request.headers().value(HeaderNames.CONTENT_TYPE).orElse("");
    if (!type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
      throw new FormFault(Status.UNSUPPORTED_MEDIA_TYPE_415);
    }
    byte[] text = bytes(request);
    try {
      return switch (FormBody.read(text)) {
        case FormBody.Reading.Form(FormBody body) -> body;
        case FormBody.Reading.Malformed _ -> throw new FormFault(Status.BAD_REQUEST_400);
      };
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  private static byte[] bytes(ServerRequest request) {
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    try (var in = request.content().inputStream()) {
      return in.readAllBytes(); // the listener's limit bounds it
    } catch (IOException broken) {
      throw new FormFault(Status.BAD_REQUEST_400);
    }
  }

  private static Map<String, String> variables(ServerRequest request) {
    var variables = new HashMap<String, String>();
    var parameters = request.path().pathParameters();
    parameters.names().forEach(name -> variables.put(name, parameters.get(name)));
    return variables;
  }

  private static Map<String, String> query(ServerRequest request) {
    var query = new HashMap<String, String>();
    request.query().names().forEach(name -> query.put(name, request.query().get(name)));
    return query;
  }

  private void refuse(ServerResponse response, Status status, String sentence) {
    send(response, Page.problem(status, sentence, "/station"), Optional.empty());
  }

  private static void redirect(ServerResponse response, String location) {
    response.status(Status.SEE_OTHER_303);
    response.headers().set(HeaderValues.create(LOCATION, location));
    response.send();
  }

  private void sendStyle(ServerResponse response) {
    response
        .headers()
        .set(HeaderValues.create(HeaderNames.CONTENT_TYPE, "text/css; charset=utf-8"));
    response.headers().set(HeaderValues.create(HeaderNames.CACHE_CONTROL, "max-age=300"));
    response.send(style);
  }

  /** Public by nature, and of no use to anybody who is not to trust this box. */
  private void sendAuthority(ServerResponse response) {
    try {
      byte[] certificate =
          authority.isPresent() ? Files.readAllBytes(authority.get()) : new byte[0];
      if (certificate.length > 0) {
        response.headers().set(HeaderValues.create(HeaderNames.CONTENT_TYPE, PEM));
        response.send(certificate);
        return;
      }
    } catch (IOException unreadable) {
      // the answer below says it
    }
    refuse(response, Status.NOT_FOUND_404, "This appliance has no certificate authority.");
  }

  private void send(ServerResponse response, Page.Show page, Optional<Session> session) {
    var buffer = new SecretBuffer();
    byte[] bytes = new byte[0];
    try {
      frame.write(buffer, page, session);
      bytes = buffer.copy();
      response.status(page.status());
      response.headers().set(HeaderValues.create(HeaderNames.CONTENT_TYPE, HTML));
      response.headers().set(REFERRER);
      response.send(bytes);
    } finally {
      buffer.wipe();
      Arrays.fill(bytes, (byte) 0);
      page.secrets().forEach(Reply.Secret::close);
    }
  }
}
