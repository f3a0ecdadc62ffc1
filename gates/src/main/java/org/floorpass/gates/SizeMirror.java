package org.floorpass.gates;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A mirror of sizes, printed and never enforced: a long method that reads well beats three that do
 * not. Counted from the syntax tree of the JDK's own compiler; lines are lines of code, blank lines
 * and comments left out.
 *
 * <p>Results go to stdout; always exits 0.
 */
public final class SizeMirror {
  private static final int WORST = 5;

  private final List<Size> methods = new ArrayList<>();
  private final List<Size> files = new ArrayList<>();
  private final List<Size> interfaces = new ArrayList<>();
  private final List<Size> constructors = new ArrayList<>();
  private int mainLines;
  private int testLines;
  private int testMethods;

  /**
   * One measured thing.
   *
   * @param name where it stands
   * @param value how large it is
   */
  record Size(String name, int value) {}

  private SizeMirror() {}

  /** Prints the mirror of the checkout named by the one argument. */
  static void main(String[] arguments) throws IOException {
    of(Path.of(arguments[0])).print(System.out);
  }

  /**
   * Measures every module's sources.
   *
   * @throws IOException when a source cannot be read
   */
  public static SizeMirror of(Path checkout) throws IOException {
    SizeMirror mirror = new SizeMirror();
    try (Stream<Path> modules = Files.list(checkout)) {
      for (Path module : modules.filter(Files::isDirectory).sorted().toList()) {
        mirror.measure(sources(module.resolve("src/main/java")), true);
        mirror.measure(sources(module.resolve("src/test/java")), false);
      }
    }
    return mirror;
  }

  private static List<Path> sources(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private void measure(List<Path> sources, boolean isMain) throws IOException {
    if (sources.isEmpty()) {
      return;
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  _ -> {}, // a source that does not parse is the build's business
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(sources));
      Trees trees = Trees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        Lines lines = Lines.of(unit.getSourceFile().getCharContent(true).toString());
        String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        int all = lines.count(1, lines.last());
        if (isMain) {
          mainLines += all;
          files.add(new Size(file, all));
          new Measuring(unit, trees, lines).scan(unit, true);
        } else {
          testLines += all;
          new TestCounting().scan(unit, true);
        }
      }
    }
  }

  /** Prints the mirror beside the best figure that a well-kept project reaches. */
  public void print(PrintStream out) {
    out.println();
    out.println("Sizes (a mirror, not a limit; the target in brackets)");
    out.printf(
        "  methods, lines           median %d (5), p95 %d (25), max %d (70)%n",
        percentile(methods, 50), percentile(methods, 95), percentile(methods, 100));
    out.printf(
        "  files, lines             p95 %d (200), max %d (400)%n",
        percentile(files, 95), percentile(files, 100));
    out.printf("  interfaces, methods      max %d (6)%n", percentile(interfaces, 100));
    out.printf("  constructors, parameters p95 %d (4)%n", percentile(constructors, 95));
    out.printf(
        "  tests                    %d lines for %d of main, ratio %.2f (1.3); %d tests, %.0f per"
            + " 1,000 lines (60)%n",
        testLines,
        mainLines,
        testLines / (double) Math.max(1, mainLines),
        testMethods,
        testMethods * 1000.0 / Math.max(1, mainLines));
    worst(out, "longest methods", methods, 70);
    worst(out, "longest files", files, 400);
    worst(out, "widest interfaces", interfaces, 6);
    worst(out, "most constructor parameters", constructors, 7);
    out.flush();
  }

  private static void worst(PrintStream out, String title, List<Size> sizes, int target) {
    List<Size> over =
        sizes.stream()
            .filter(size -> size.value() > target)
            .sorted(Comparator.comparingInt(Size::value).reversed().thenComparing(Size::name))
            .limit(WORST)
            .toList();
    if (!over.isEmpty()) {
      out.println("  " + title + ":");
      over.forEach(size -> out.println("    " + size.value() + " " + size.name()));
    }
  }

  static int percentile(List<Size> sizes, int percent) {
    int[] sorted = sizes.stream().mapToInt(Size::value).sorted().toArray();
    if (sorted.length == 0) {
      return 0;
    }
    int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
    return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
  }

  List<Size> methods() {
    return List.copyOf(methods);
  }

  List<Size> interfaces() {
    return List.copyOf(interfaces);
  }

  List<Size> constructors() {
    return List.copyOf(constructors);
  }

  int mainLines() {
    return mainLines;
  }

  int testMethods() {
    return testMethods;
  }

  /** Which lines of a file hold code. */
  private record Lines(boolean[] isCode) {
    static Lines of(String text) {
      String[] lines = text.split("\n", -1);
      boolean[] isCode = new boolean[lines.length + 1];
      boolean inComment = false;
      for (int index = 0; index < lines.length; index++) {
        String line = lines[index].strip();
        if (inComment) {
          inComment = !line.contains("*/");
        } else if (line.startsWith("/*")) {
          inComment = !line.contains("*/");
        } else {
          isCode[index + 1] = !line.isEmpty() && !line.startsWith("//");
        }
      }
      return new Lines(isCode);
    }

    int last() {
      return isCode.length - 1;
    }

    int count(long first, long last) {
      int count = 0;
      for (long line = first; line <= last; line++) {
        count += isCode[(int) line] ? 1 : 0;
      }
      return count;
    }
  }

  private final class Measuring extends TreeScanner<Boolean, Boolean> {
    private final CompilationUnitTree unit;
    private final Trees trees;
    private final Lines lines;
    private String type = "";
    private boolean inInterface;

    Measuring(CompilationUnitTree unit, Trees trees, Lines lines) {
      this.unit = unit;
      this.trees = trees;
      this.lines = lines;
    }

    @Override
    public Boolean visitClass(ClassTree tree, Boolean unused) {
      String outerType = type;
      boolean outerKind = inInterface;
      type = type.isEmpty() ? tree.getSimpleName().toString() : type + "." + tree.getSimpleName();
      inInterface = tree.getKind() == Tree.Kind.INTERFACE;
      if (inInterface) {
        int methodCount =
            (int)
                tree.getMembers().stream()
                    .filter(MethodTree.class::isInstance)
                    .filter(member -> ((MethodTree) member).getBody() == null)
                    .count();
        interfaces.add(new Size(type, methodCount));
      }
      super.visitClass(tree, unused);
      type = outerType;
      inInterface = outerKind;
      return true;
    }

    @Override
    public Boolean visitMethod(MethodTree tree, Boolean unused) {
      String name = type + "." + tree.getName();
      if (tree.getReturnType() == null) {
        constructors.add(new Size(type, tree.getParameters().size()));
      }
      if (tree.getBody() != null && !isGenerated(tree)) {
        var map = unit.getLineMap();
        long first = map.getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
        long last = map.getLineNumber(trees.getSourcePositions().getEndPosition(unit, tree));
        methods.add(new Size(name, lines.count(first, last)));
      }
      super.visitMethod(tree, unused);
      return true;
    }

    private boolean isGenerated(MethodTree tree) {
      return trees.getSourcePositions().getEndPosition(unit, tree) < 0
          || (tree.getModifiers().getFlags().contains(Modifier.NATIVE));
    }
  }

  private final class TestCounting extends TreeScanner<Boolean, Boolean> {
    @Override
    public Boolean visitMethod(MethodTree tree, Boolean unused) {
      boolean isTest =
          tree.getModifiers().getAnnotations().stream()
              .map(annotation -> annotation.getAnnotationType().toString())
              .anyMatch(name -> name.endsWith("Test"));
      testMethods += isTest ? 1 : 0;
      super.visitMethod(tree, unused);
      return true;
    }
  }
}
