package org.floorpass.print.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.floorpass.print.badge.FontBook;
import org.floorpass.print.badge.FontWeight;
import org.floorpass.print.badge.Photo;
import org.floorpass.print.badge.QrSymbol;
import org.floorpass.print.check.Printable;
import org.floorpass.print.layout.Box;
import org.floorpass.print.layout.Canvas;
import org.floorpass.print.layout.PlacedElement;
import org.floorpass.print.layout.PlacedQr;
import org.floorpass.print.media.DotArea;
import org.floorpass.print.media.LabelStock;

/**
 * A checked badge as one PDF page as large as the stock: text with the embedded font, shaped
 * scripts as outlines with their words beside them, the code as rectangles on the dot grid. The
 * same badge gives the same bytes. Stateless, any thread.
 */
public final class PdfBadge {
  private static final float POINTS_PER_MICROMETRE = 72f / 25_400f;

  /** Photos are kept at the resolution of the finest usual label head. */
  private static final int PHOTO_DOTS_PER_METRE = 11_811;

  /** Instead of the time, so that a document is reproducible. */
  private static final long DOCUMENT_ID = 10L;

  private final Printable printable;
  private final Canvas canvas;
  private final PDDocument document;
  private final PDPageContentStream page;
  private final Map<FontWeight, PDType0Font> fonts = new EnumMap<>(FontWeight.class);

  private PdfBadge(Printable printable, PDDocument document, PDPageContentStream page) {
    this.printable = printable;
    this.canvas = printable.layout().canvas();
    this.document = document;
    this.page = page;
  }

  /** The bytes of the document. They show the code: the caller zeroes them. */
  public static byte[] encode(Printable printable) {
    LabelStock stock = printable.layout().canvas().stock();
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(DOCUMENT_ID);
      PDPage page =
          new PDPage(
              new PDRectangle(
                  points(stock.size().width().micrometres()),
                  points(stock.size().length().micrometres())));
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        new PdfBadge(printable, document, content).draw();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory cannot be written", impossible);
    }
  }

  private static float points(int micrometres) {
    return micrometres * POINTS_PER_MICROMETRE;
  }

  private void draw() throws IOException {
    page.transform(toPage());
    for (PlacedElement element : printable.layout().elements()) {
      switch (element) {
        case PlacedElement.Fill fill -> {
          page.setNonStrokingColor(Color.BLACK);
          rectangle(fill.box());
          page.fill();
        }
        case PlacedElement.Text text -> text(text);
        case PlacedElement.Portrait portrait -> {
          if (printable.badge().photo().isPresent()) {
            photo(printable.badge().photo().get(), portrait.box());
          }
        }
      }
    }
    code();
  }

  /** Canvas micrometres, y downwards, to page points, y upwards; turned where the canvas is. */
  private Matrix toPage() {
    LabelStock stock = canvas.stock();
    DotArea dots = canvas.device();
    int width = canvas.resolution().acrossLength(dots.width()).micrometres();
    int length = canvas.resolution().feedLength(dots.height()).micrometres();
    int left =
        stock.tableDotsAt300().isPresent()
            ? (stock.size().width().micrometres() - width) / 2
            : stock.edges().left().micrometres();
    int top =
        stock.tableDotsAt300().isPresent()
            ? (stock.size().length().micrometres() - length) / 2
            : stock.edges().top().micrometres();
    float scale = POINTS_PER_MICROMETRE;
    float upper = (stock.size().length().micrometres() - top) * scale;
    return canvas.turned()
        ? new Matrix(0, -scale, -scale, 0, (left + width) * scale, upper)
        : new Matrix(scale, 0, 0, -scale, left * scale, upper);
  }

  private void rectangle(Box box) throws IOException {
    page.addRect(box.x(), box.y(), box.width(), box.height());
  }

  private void text(PlacedElement.Text text) throws IOException {
    page.setNonStrokingColor(text.white() ? Color.WHITE : Color.BLACK);
    if (FontBook.standard().plain(text.line().text())) {
      page.beginText();
      page.setFont(font(text.line().weight()), text.emMicrometres());
      page.setTextMatrix(new Matrix(1, 0, 0, -1, text.x(), text.baseline()));
      page.showText(text.line().text());
      page.endText();
      return;
    }
    COSDictionary words = new COSDictionary();
    words.setString(COSName.ACTUAL_TEXT, text.line().text());
    page.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(words));
    outline(text.line().outline(text.emMicrometres(), text.emMicrometres()), text);
    page.endMarkedContent();
  }

  private void outline(Shape shape, PlacedElement.Text text) throws IOException {
    float[] to = new float[6];
    float x = 0;
    float y = 0;
    for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
      int kind = path.currentSegment(to);
      for (int index = 0; index < to.length; index += 2) {
        to[index] += text.x();
        to[index + 1] += text.baseline();
      }
      switch (kind) {
        case PathIterator.SEG_MOVETO -> page.moveTo(to[0], to[1]);
        case PathIterator.SEG_LINETO -> page.lineTo(to[0], to[1]);
        case PathIterator.SEG_CUBICTO -> page.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
        case PathIterator.SEG_QUADTO ->
            // A quadratic curve as a cubic one: its control points at two thirds.
            page.curveTo(
                x + (to[0] - x) * 2 / 3,
                y + (to[1] - y) * 2 / 3,
                to[2] + (to[0] - to[2]) * 2 / 3,
                to[3] + (to[1] - to[3]) * 2 / 3,
                to[2],
                to[3]);
        default -> page.closePath();
      }
      int end =
          switch (kind) {
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> 0;
          };
      if (kind != PathIterator.SEG_CLOSE) {
        x = to[end];
        y = to[end + 1];
      }
    }
    if (!text.line().text().isBlank()) {
      page.fill();
    }
  }

  private PDType0Font font(FontWeight weight) throws IOException {
    PDType0Font known = fonts.get(weight);
    if (known != null) {
      return known;
    }
    try (InputStream file = FontBook.file(weight)) {
      PDType0Font font = PDType0Font.load(document, file, true);
      fonts.put(weight, font);
      return font;
    }
  }

  private void photo(Photo photo, Box box) throws IOException {
    int width = Math.max(1, (int) ((long) box.width() * PHOTO_DOTS_PER_METRE / 1_000_000));
    int height = Math.max(1, (int) ((long) box.height() * PHOTO_DOTS_PER_METRE / 1_000_000));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    photo.drawCovering(graphics, width, height);
    graphics.dispose();
    page.drawImage(
        LosslessFactory.createFromImage(document, image),
        new Matrix(box.width(), 0, 0, -box.height(), box.x(), box.bottom()));
  }

  private void code() throws IOException {
    QrSymbol symbol = QrSymbol.of(printable.badge().content());
    PlacedQr qr = printable.layout().qr();
    page.setNonStrokingColor(Color.WHITE);
    rectangle(qr.box(canvas));
    page.fill();
    page.setNonStrokingColor(Color.BLACK);
    for (int row = 0; row < QrSymbol.MODULES; row++) {
      for (int column = 0; column < QrSymbol.MODULES; column++) {
        if (symbol.black(column, row)) {
          int run = run(symbol, column, row);
          rectangle(modules(qr, column, row, run));
          column += run;
        }
      }
    }
    page.fill();
  }

  private static int run(QrSymbol symbol, int column, int row) {
    int end = column;
    while (end < QrSymbol.MODULES && symbol.black(end, row)) {
      end++;
    }
    return end - column;
  }

  private Box modules(PlacedQr qr, int column, int row, int run) {
    int left = qr.xDots() + (column + QrSymbol.QUIET_MODULES) * qr.moduleX();
    int top = qr.yDots() + (row + QrSymbol.QUIET_MODULES) * qr.moduleY();
    int x = canvas.lengthX(left);
    int y = canvas.lengthY(top);
    return new Box(
        x,
        y,
        canvas.lengthX(left + run * qr.moduleX()) - x,
        canvas.lengthY(top + qr.moduleY()) - y);
  }
}
