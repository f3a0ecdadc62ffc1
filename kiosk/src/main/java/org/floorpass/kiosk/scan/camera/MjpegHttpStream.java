package org.floorpass.kiosk.scan.camera;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.floorpass.kiosk.scan.DeviceReason;

/** MJPEG over HTTP: network cameras, and the device bench. */
final class MjpegHttpStream implements PictureStream {
  /**
   * A camera on the same network answers in milliseconds; longer than this it is as good as gone.
   */
  private static final int CONNECT_MILLIS = 1_000;

  private final HttpURLConnection connection;
  private final MultipartJpegReader reader;

  private MjpegHttpStream(HttpURLConnection connection, InputStream body) {
    this.connection = connection;
    this.reader = new MultipartJpegReader(body);
  }

  /** A camera at an http or https address, with {@code user:password@} where it asks for one. */
  static Opener opener(URI address) {
    return new Opener() {
      @Override
      public String name() {
        return "mjpeg " + address.getHost() + ":" + address.getPort() + address.getPath();
      }

      @Override
      public PictureStream open() throws CameraFault {
        return MjpegHttpStream.open(address);
      }
    };
  }

  private static MjpegHttpStream open(URI address) throws CameraFault {
    try {
      URLConnection plain = address.toURL().openConnection();
      if (!(plain instanceof HttpURLConnection connection)) {
        throw new CameraFault(DeviceReason.UNSUPPORTED, "only http and https addresses");
      }
      connection.setConnectTimeout(CONNECT_MILLIS);
      connection.setReadTimeout(STALL_MILLIS);
      connection.setUseCaches(false);
      connection.setInstanceFollowRedirects(false);
      if (address.getUserInfo() != null) {
        byte[] login = address.getUserInfo().getBytes(StandardCharsets.UTF_8);
        connection.setRequestProperty(
            "Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
      }
      int answer = connection.getResponseCode();
      if (answer != HttpURLConnection.HTTP_OK) {
        connection.disconnect();
        throw new CameraFault(reasonOf(answer), "answers " + answer);
      }
      return new MjpegHttpStream(connection, connection.getInputStream());
    } catch (CameraFault fault) {
      throw fault;
    } catch (IOException | IllegalArgumentException unreachable) {
      throw new CameraFault(DeviceReason.UNREACHABLE, unreachable.toString());
    }
  }

  private static DeviceReason reasonOf(int answer) {
    return switch (answer) {
      case HttpURLConnection.HTTP_UNAUTHORIZED, HttpURLConnection.HTTP_FORBIDDEN ->
          DeviceReason.PERMISSION_DENIED;
      case HttpURLConnection.HTTP_NOT_FOUND, HttpURLConnection.HTTP_GONE -> DeviceReason.NOT_FOUND;
      default -> DeviceReason.UNREACHABLE;
    };
  }

  @Override
  public Picture next() throws CameraFault {
    try {
      return new Picture.Jpeg(reader.next());
    } catch (CameraFault fault) {
      throw fault;
    } catch (SocketTimeoutException silence) {
      throw new CameraFault(DeviceReason.STALLED, silence);
    } catch (IOException gone) {
      throw new CameraFault(DeviceReason.UNPLUGGED, gone);
    }
  }

  @Override
  public void close() {
    connection.disconnect();
  }
}
