package org.floorpass.kiosk.http.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.EnumSet;
import java.util.Optional;
import org.floorpass.auth.role.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that must not do anything: each gets its own 4xx, and nothing has changed. */
class RefusalMatrixTest {
  private Office office;
  private ApiClient admin;

  @BeforeEach
  void open() {
    office = Office.open(new NoPrinters());
    admin = office.administrator();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @ParameterizedTest(name = "{0} host {1}, origin {2}, token {3}, type {4}, body {5}: {6}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /beta/users | own     | absent  | admin   | application/json | good      | 201
          /v1.0/users | own     | own     | admin   | application/json | good      | 201
          /beta/users | foreign | absent  | admin   | application/json | good      | 400
          /beta/users | own     | foreign | admin   | application/json | good      | 403
          /beta/users | own     | null    | admin   | application/json | good      | 403
          /beta/users | own     | absent  | none    | application/json | good      | 401
          /beta/users | own     | absent  | made-up | application/json | good      | 401
          /beta/users | own     | absent  | basic   | application/json | good      | 401
          /beta/users | own     | absent  | reader  | application/json | good      | 403
          /beta/users | own     | absent  | auditor | application/json | good      | 403
          /beta/users | own     | absent  | admin   | text/plain       | good      | 415
          /beta/users | own     | absent  | admin   | application/x-www-form-urlencoded | good | 415
          /beta/users | own     | absent  | admin   | application/json | comma     | 400
          /beta/users | own     | absent  | admin   | application/json | duplicate | 400
          /beta/users | own     | absent  | admin   | application/json | array     | 400
          /beta/users | own     | absent  | admin   | application/json | number    | 400
          /beta/users | own     | absent  | admin   | application/json | control   | 400
          /beta/users | own     | absent  | admin   | application/json | missing   | 400
          /beta/users | own     | absent  | admin   | application/json | latin1    | 400
          /beta/users | own     | absent  | admin   | application/json | deep      | 413
          /beta/users | own     | absent  | admin   | application/json | large     | 413
          /beta/nowhere | own   | absent  | admin   | application/json | good      | 404
          /beta/us%zzers | own  | absent  | admin   | application/json | good      | 400
          /api/badges | own     | absent  | none    | application/json | badge     | 401
          /api/badges | own     | foreign | admin   | application/json | badge     | 403
          /api/badges | foreign | absent  | admin   | application/json | badge     | 400
          /api/badges | own     | absent  | admin   | application/json | comma     | 400
          /api/badges | own     | absent  | admin   | application/json | missing   | 400
          /api/badges | own     | absent  | admin   | application/json | badge     | 404
          """)
  void aWrongRequestIsRefusedAndChangesNothing(
      String path, String host, String origin, String token, String type, String body, int status)
      throws IOException {
    String own = "127.0.0.1:" + office.port();
    byte[] content = body(body);
    var head = new StringBuilder("POST " + path + " HTTP/1.1\r\n");
    head.append("Host: ").append(host.equals("own") ? own : "evil.example").append("\r\n");
    switch (origin) {
      case "own" -> head.append("Origin: http://").append(own).append("\r\n");
      case "foreign" -> head.append("Origin: http://evil.example\r\n");
      case "null" -> head.append("Origin: null\r\n");
      default -> {}
    }
    head.append(authorization(token));
    head.append("Content-Type: ").append(type).append("\r\n");
    head.append("Content-Length: ").append(content.length).append("\r\n\r\n");

    assertThat(statusOf(head.toString().getBytes(UTF_8), content)).isEqualTo(status);

    int users = admin.get("/beta/users").expect(200).body().at("/value").size();
    assertThat(users).isEqualTo(status == 201 ? 1 : 0);
  }

  private String authorization(String token) {
    String text =
        switch (token) {
          case "admin" ->
              office.token(
                  Optional.empty(), EnumSet.of(Role.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR));
          case "reader" -> office.token(Optional.empty(), EnumSet.of(Role.GLOBAL_READER));
          case "auditor" -> office.token(Optional.empty(), EnumSet.of(Role.AUDITOR));
          case "made-up" -> "A".repeat(43);
          default -> "";
        };
    return switch (token) {
      case "none" -> "";
      case "basic" -> "Authorization: Basic YWRtaW46YWRtaW4=\r\n";
      default -> "Authorization: Bearer " + text + "\r\n";
    };
  }

  private static byte[] body(String kind) {
    String good = "\"displayName\":\"Ada\",\"userPrincipalName\":\"ada@plant.example\"";
    String text =
        switch (kind) {
          case "good" -> "{" + good + "}";
          case "badge" -> "{\"user\":\"ada@plant.example\",\"kind\":\"standard\"}";
          case "comma" -> "{" + good + ",}";
          case "duplicate" -> "{" + good + ",\"displayName\":\"Eve\"}";
          case "array" -> "[{" + good + "}]";
          case "number" -> "{" + good.replace("\"Ada\"", "1") + "}";
          case "control" -> "{" + good.replace("Ada", "A\\u0007da") + "}";
          case "missing" -> "{\"displayName\":\"Ada\"}";
          case "deep" -> "{" + good + ",\"x\":" + "[".repeat(30) + "]".repeat(30) + "}";
          case "large" -> "{" + good + ",\"x\":\"" + "y".repeat(70_000) + "\"}";
          default -> "{" + good + "}";
        };
    byte[] bytes = text.getBytes(UTF_8);
    if (kind.equals("latin1")) {
      bytes[bytes.length - 3] = (byte) 0xE9;
    }
    return bytes;
  }

  private int statusOf(byte[] head, byte[] body) throws IOException {
    try (var socket = new Socket("127.0.0.1", office.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(head);
      socket.getOutputStream().write(body);
      String line = new String(socket.getInputStream().readNBytes(12), UTF_8);
      return Integer.parseInt(line.substring(9));
    }
  }
}
