package dado.plan.workload;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import dado.schema.sql.Token;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Workloads in files: SQL statements, each with comments before it. `-- weight: N` weighs the
/// statement that follows it.
public final class WorkloadFiles {
  private static final String WEIGHT = "weight:";

  private final Engine engine;
  private final List<WorkloadStatement> statements = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private WorkloadFiles(Engine engine) {
    this.engine = engine;
  }

  /// The workload of a file, or of all `.sql` files of a folder and those below it, by their names.
  ///
  /// @throws IOException with what to do, when there is no statement, or a weight is no number
  public static Workload read(Engine engine, Path path) throws IOException {
    WorkloadFiles reader = new WorkloadFiles(engine);
    for (Path file : files(path)) {
      String name = Files.isDirectory(path) ? path.relativize(file).toString() : "";
      reader.add(name, file);
    }
    if (reader.statements.isEmpty()) {
      throw new IOException(
          path
              + " holds no statement. A workload is a file with SQL statements, or a folder of such.");
    }
    return new Workload(reader.statements, reader.notes);
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> below = Files.walk(path)) {
      return below
          .filter(f -> Files.isRegularFile(f) && f.toString().endsWith(".sql"))
          .sorted()
          .toList();
    }
  }

  private void add(String name, Path file) throws IOException {
    String text = text(file);
    List<SqlStatement> found = Statements.split(engine, text);
    int from = 0;
    for (int i = 0; i < found.size(); i++) {
      SqlStatement statement = found.get(i);
      String number = String.valueOf(i + 1);
      String id = name.isEmpty() ? number : found.size() == 1 ? name : name + "#" + number;
      String source = file.getFileName() + ", line " + line(text, statement.start());
      double weight = weight(text.substring(from, statement.start()), source).orElse(1);
      add(new WorkloadStatement(id, statement.text(), weight, source), statement.kind());
      from = statement.end();
    }
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw new IOException(file + " is not text in UTF-8, so it is no workload of statements.", e);
    }
  }

  private void add(WorkloadStatement statement, SqlStatement.Kind kind) {
    switch (kind) {
      case READS, WRITES, UNKNOWN -> statements.add(statement);
      case DEFINES, CONTROLS ->
          notes.add("Left out " + statement.source() + ": such a statement has no plan.");
    }
  }

  private static int line(String text, int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  private OptionalDouble weight(String before, String source) throws IOException {
    OptionalDouble weight = OptionalDouble.empty();
    for (Token token : SqlLexer.tokens(engine, before)) {
      String comment = token.in(before).strip();
      String said = comment.startsWith("--") ? comment.substring(2).strip() : "";
      if (said.toLowerCase(Locale.ROOT).startsWith(WEIGHT)) {
        weight = OptionalDouble.of(number(said.substring(WEIGHT.length()).strip(), source));
      }
    }
    return weight;
  }

  private static double number(String text, String source) throws IOException {
    try {
      double weight = Double.parseDouble(text);
      if (weight > 0 && !Double.isInfinite(weight)) {
        return weight;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new IOException(
        source + ": the weight \"" + text + "\" is no number above 0. Write -- weight: 2.5");
  }
}
