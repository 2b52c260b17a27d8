package dado.plan.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A statement of the shop's workload, with what is known about it.
///
/// @param name its folder and file, without the extension
/// @param weight how often it runs, beside the others
/// @param why what makes it one that an index fixes, or a trap
/// @param indexes of a fix the indexes made by hand that fix it together; of a trap the index that
///     looks right and is not. Without a name, and without a semicolon.
/// @param expect of a trap what helps instead; empty for a fix
/// @param sql the statement, without a semicolon
public record ShopQuery(
    String name,
    Kind kind,
    int weight,
    String why,
    List<String> indexes,
    String expect,
    String sql) {

  /// What an index does for a statement.
  public enum Kind {
    /// It becomes at least five times faster.
    FIX,
    /// It gains less than a fifth, or the engine does not take the index.
    TRAP
  }

  /// The statements below a folder with `fix` and `trap`, in the order of their names.
  static List<ShopQuery> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".sql"))
          .filter(f -> !folder.equals(f.getParent()))
          .sorted()
          .map(f -> read(folder, f))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ShopQuery read(Path folder, Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      String path = folder.relativize(file).toString();
      Kind kind = path.startsWith("fix") ? Kind.FIX : Kind.TRAP;
      String sql = String.join("\n", lines.stream().filter(l -> !l.startsWith("-- ")).toList());
      return new ShopQuery(
          path.substring(0, path.length() - ".sql".length()),
          kind,
          Integer.parseInt(header(lines, "weight")),
          header(lines, "why"),
          statements(header(lines, kind == Kind.FIX ? "reference" : "naive")),
          kind == Kind.FIX ? "" : header(lines, "expect"),
          statements(sql).getFirst());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String header(List<String> lines, String key) {
    String start = "-- " + key + ": ";
    return lines.stream()
        .filter(l -> l.startsWith(start))
        .map(l -> l.substring(start.length()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No " + key + " in " + lines));
  }

  /// The parts of a text that has no semicolon but those between statements.
  private static List<String> statements(String text) {
    return Stream.of(text.split(";", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
