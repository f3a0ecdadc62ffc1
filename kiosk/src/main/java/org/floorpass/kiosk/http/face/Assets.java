package org.floorpass.kiosk.http.face;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * The five files of the page, read from the jar once and held in memory. Not the web server's
 * static content: a fixed list cannot serve anything by accident, each file carries its hash in its
 * address, and so may be kept for ever and is never stale. Immutable.
 */
final class Assets {
  private static final int TAG_LENGTH = 16;

  private static final Map<String, String> TYPES =
      Map.of(
          "face.js", "text/javascript; charset=utf-8",
          "face.css", "text/css; charset=utf-8",
          "favicon.svg", "image/svg+xml",
          "atkinson-hyperlegible-next.woff2", "font/woff2");

  private final Map<String, Asset> assets;
  private final String page;

  private record Asset(byte[] content, String type, String tag) {}

  private Assets(Map<String, Asset> assets, String page) {
    this.assets = assets;
    this.page = page;
  }

  /** Reads everything; a file missing from the jar is a bug and thrown. */
  static Assets load(double pixelsPerMillimetre) {
    var assets = new java.util.TreeMap<String, Asset>();
    TYPES.forEach((name, type) -> assets.put(name, asset(read(name), type)));
    // The style sheet names the font as the page does, or the browser would load it twice.
    assets.computeIfPresent(
        "face.css",
        (_, css) -> {
          String text = new String(css.content(), StandardCharsets.UTF_8);
          return asset(addressed(text, assets).getBytes(StandardCharsets.UTF_8), css.type());
        });
    String scale = String.format(Locale.ROOT, ":root{--mm:%.3fpx}%n", pixelsPerMillimetre);
    assets.put(
        "scale.css", asset(scale.getBytes(StandardCharsets.UTF_8), "text/css; charset=utf-8"));
    return new Assets(assets, new String(read("index.html"), StandardCharsets.UTF_8));
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("web/" + name)) {
      if (in == null) {
        throw new IllegalStateException("web/" + name + " is missing from the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Asset asset(byte[] content, String type) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return new Asset(content, type, HexFormat.of().formatHex(hash).substring(0, TAG_LENGTH));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  void register(HttpRules rules) {
    assets.forEach((name, asset) -> rules.get("/" + name, (_, response) -> send(asset, response)));
    // Browsers ask for this name whatever the page says.
    rules.get(
        "/favicon.ico", (_, response) -> send(assets.getOrDefault("favicon.svg", EMPTY), response));
  }

  private static final Asset EMPTY = new Asset(new byte[0], "image/svg+xml", "");

  private static void send(Asset asset, ServerResponse response) {
    response.headers().set(HeaderValues.create(HeaderNames.CONTENT_TYPE, asset.type()));
    response
        .headers()
        .set(HeaderValues.create(HeaderNames.CACHE_CONTROL, "max-age=31536000, immutable"));
    response.headers().set(HeaderValues.create(HeaderNames.ETAG, '"' + asset.tag() + '"'));
    response.send(asset.content());
  }

  /** The page with its token, language and the addresses of its files. */
  String page(String token, String language, String direction, String title) {
    return addressed(page, assets)
        .replace("{{token}}", token)
        .replace("{{language}}", language)
        .replace("{{direction}}", direction)
        .replace("{{title}}", title);
  }

  /** Puts the address of each file in the place of its name in double braces. */
  private static String addressed(String text, Map<String, Asset> assets) {
    String filled = text;
    for (var entry : assets.entrySet()) {
      filled =
          filled.replace(
              "{{" + entry.getKey() + "}}", "/" + entry.getKey() + "?" + entry.getValue().tag());
    }
    return filled;
  }
}
