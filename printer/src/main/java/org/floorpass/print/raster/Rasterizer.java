package org.floorpass.print.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import org.floorpass.print.badge.QrSymbol;
import org.floorpass.print.check.Printable;
import org.floorpass.print.layout.Box;
import org.floorpass.print.layout.Canvas;
import org.floorpass.print.layout.Layout;
import org.floorpass.print.layout.PlacedElement;
import org.floorpass.print.layout.PlacedQr;

/**
 * Turns a checked badge into device dots. Text is filled outlines, the photo is dithered, the code
 * is blitted last in whole dots over its cleared quiet zone. Stateless, any thread.
 */
public final class Rasterizer {
  /** Index 0 is white, so that a set bit is a black dot. */
  private static final byte[] PALETTE = {(byte) 0xFF, 0};

  private Rasterizer() {}

  /** The badge as a person looks at it. */
  public static Bitmap upright(Printable printable) {
    Layout layout = printable.layout();
    Canvas canvas = layout.canvas();
    BufferedImage image =
        new BufferedImage(
            canvas.widthDots(),
            canvas.heightDots(),
            BufferedImage.TYPE_BYTE_BINARY,
            new IndexColorModel(1, 2, PALETTE, PALETTE, PALETTE));
    drawElements(printable, image);
    byte[] rows = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    Bitmap bitmap = new Bitmap(canvas.widthDots(), canvas.heightDots(), rows.clone());
    Arrays.fill(rows, (byte) 0);
    blit(QrSymbol.of(printable.badge().content()), layout.qr(), bitmap);
    return bitmap;
  }

  /** The badge as the head burns it: turned where it lies along the feed. */
  public static Bitmap device(Printable printable) {
    Bitmap upright = upright(printable);
    if (!printable.layout().canvas().turned()) {
      return upright;
    }
    try (upright) {
      return upright.turned();
    }
  }

  private static void drawElements(Printable printable, BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    Canvas canvas = printable.layout().canvas();
    for (PlacedElement element : printable.layout().elements()) {
      switch (element) {
        case PlacedElement.Fill fill -> {
          graphics.setColor(Color.BLACK);
          Box box = fill.box();
          int left = canvas.dotsX(box.x());
          int top = canvas.dotsY(box.y());
          graphics.fillRect(
              left, top, canvas.dotsX(box.right()) - left, canvas.dotsY(box.bottom()) - top);
        }
        case PlacedElement.Text text -> {
          graphics.setColor(text.white() ? Color.WHITE : Color.BLACK);
          graphics.fill(outline(text, canvas));
        }
        case PlacedElement.Portrait portrait ->
            printable
                .badge()
                .photo()
                .ifPresent(photo -> Dither.draw(photo, portrait.box(), canvas, image));
      }
    }
    graphics.dispose();
  }

  private static Shape outline(PlacedElement.Text text, Canvas canvas) {
    double emX = text.emMicrometres() * (canvas.dotsPerMetreX() / 1e6);
    double emY = text.emMicrometres() * (canvas.dotsPerMetreY() / 1e6);
    return AffineTransform.getTranslateInstance(
            canvas.dotsX(text.x()), canvas.dotsY(text.baseline()))
        .createTransformedShape(text.line().outline(emX, emY));
  }

  private static void blit(QrSymbol symbol, PlacedQr qr, Bitmap bitmap) {
    bitmap.fill(qr.xDots(), qr.yDots(), qr.widthDots(), qr.heightDots(), false);
    for (int row = 0; row < QrSymbol.MODULES; row++) {
      for (int column = 0; column < QrSymbol.MODULES; column++) {
        if (symbol.black(column, row)) {
          bitmap.fill(
              qr.xDots() + (column + QrSymbol.QUIET_MODULES) * qr.moduleX(),
              qr.yDots() + (row + QrSymbol.QUIET_MODULES) * qr.moduleY(),
              qr.moduleX(),
              qr.moduleY(),
              true);
        }
      }
    }
  }
}
