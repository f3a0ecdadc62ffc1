package org.floorpass.gates;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads the reports that Surefire left below a checkout and says how many tests ran, which failed,
 * and which were skipped and why.
 *
 * <p>Exit code 0 when at least one test ran and none failed, 1 otherwise. Results go to stdout.
 *
 * @param passed tests that ran and held
 * @param failed tests that failed or ended in an error
 * @param skipped tests that did not run, each with its reason
 */
public record TestReport(int passed, List<Verdict> failed, List<Verdict> skipped) {
  /** A failed message is shown up to here: the whole stands in the log. */
  private static final int MESSAGE_CHARACTERS = 300;

  /**
   * One test that failed or was skipped.
   *
   * @param test class and method
   * @param reason what the report says of it, on one line
   */
  public record Verdict(String test, String reason) {}

  /** Keeps the lists from changing. */
  public TestReport {
    failed = List.copyOf(failed);
    skipped = List.copyOf(skipped);
  }

  /** Prints the report of the checkout named by the one argument. */
  static void main(String[] arguments) throws IOException {
    TestReport report = read(Path.of(arguments[0]));
    report.print(System.out);
    System.exit(report.exitCode());
  }

  /**
   * Reads every {@code target/surefire-reports/TEST-*.xml} below a folder.
   *
   * @throws IOException when a report cannot be read or is not XML
   */
  public static TestReport read(Path checkout) throws IOException {
    int passed = 0;
    List<Verdict> failed = new ArrayList<>();
    List<Verdict> skipped = new ArrayList<>();
    for (Path file : reports(checkout)) {
      for (Element test : tests(file)) {
        String name = test.getAttribute("classname") + "." + test.getAttribute("name");
        List<Element> faults = new ArrayList<>(children(test, "failure"));
        faults.addAll(children(test, "error"));
        List<Element> skips = children(test, "skipped");
        if (!faults.isEmpty()) {
          failed.add(new Verdict(name, reason(faults.getFirst())));
        } else if (!skips.isEmpty()) {
          skipped.add(new Verdict(name, reason(skips.getFirst())));
        } else {
          passed++;
        }
      }
    }
    return new TestReport(passed, failed, skipped);
  }

  /** 0 when the run proves something: a test ran and none failed. */
  public int exitCode() {
    return failed.isEmpty() && passed > 0 ? 0 : 1;
  }

  /** Prints failures, skips by reason, and the closing lines that CI reads. */
  public void print(PrintStream out) {
    if (!skipped.isEmpty()) {
      out.println();
      out.println("Skipped, and why:");
      TreeMap<String, List<String>> byReason = new TreeMap<>();
      for (Verdict skip : skipped) {
        byReason.computeIfAbsent(skip.reason(), _ -> new ArrayList<>()).add(skip.test());
      }
      byReason.forEach(
          (reason, tests) -> {
            out.println("  " + (reason.isEmpty() ? "(no reason given)" : reason));
            tests.forEach(test -> out.println("    " + test));
          });
    }
    if (!failed.isEmpty()) {
      out.println();
      out.println("Failed:");
      for (Verdict failure : failed) {
        out.println("  " + failure.test());
        out.println("    " + failure.reason());
      }
    }
    out.println();
    if (passed + failed.size() == 0) {
      out.println("No test ran.");
    }
    String counts =
        passed + " passed, " + failed.size() + " failed, " + skipped.size() + " skipped";
    out.println("Tests: " + counts);
    out.println(counts);
    out.flush();
  }

  private static List<Path> reports(Path checkout) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        checkout,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
            boolean isForeign = name.equals(".git") || name.equals("src");
            return isForeign ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            boolean isReport =
                file.resolveSibling("").endsWith(Path.of("target", "surefire-reports"))
                    && name.startsWith("TEST-")
                    && name.endsWith(".xml");
            if (isReport) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE; // a folder that vanished or is not ours
          }
        });
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private static List<Element> tests(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      // A report never needs a document type; without one no outside entity is ever fetched.
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return children(
          factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement(), "testcase");
    } catch (ParserConfigurationException | SAXException malformed) {
      throw new IOException("not a readable test report: " + file, malformed);
    }
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  private static String reason(Element verdict) {
    String message = verdict.getAttribute("message");
    String text = message.isBlank() ? verdict.getTextContent() : message;
    String line = text.strip().replaceAll("\\s+", " ").replace("Assumption failed: ", "");
    return line.length() <= MESSAGE_CHARACTERS
        ? line
        : line.substring(0, MESSAGE_CHARACTERS) + " ...";
  }
}
