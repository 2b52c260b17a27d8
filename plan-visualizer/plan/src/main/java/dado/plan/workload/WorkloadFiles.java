package dado.plan.workload;

import dado.plan.format.frame.Logs;
import dado.schema.model.Engine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Workloads in files: SQL statements, each with comments before it; logs with plans, such as
/// auto_explain writes; slow query logs of MySQL and MariaDB.
public final class WorkloadFiles {
  private static final int LOOKED_AT = 1 << 18;
  private static final Set<String> ENDINGS = Set.of("sql", "log", "csv", "json");

  private final Engine engine;
  private final List<WorkloadStatement> statements = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private WorkloadFiles(Engine engine) {
    this.engine = engine;
  }

  /// The workload of a file, or of all `.sql` files and logs (`.log`, `.csv`, `.json`) of a folder
  /// and those below it, by their names. Of statements that differ only in their values, a few
  /// stand for all.
  ///
  /// @throws IOException with what to do, when there is no statement, or a weight is no number
  public static Workload read(Engine engine, Path path) throws IOException {
    WorkloadFiles reader = new WorkloadFiles(engine);
    for (Path file : files(path)) {
      boolean below = Files.isDirectory(path);
      reader.add(below ? path.relativize(file).toString().replace('\\', '/') : "", file);
    }
    if (reader.statements.isEmpty()) {
      throw nothing(path, reader.notes);
    }
    return Repeats.without(engine, new Workload(reader.statements, reader.notes));
  }

  private static IOException nothing(Path path, List<String> notes) {
    String left = notes.isEmpty() ? "" : " " + String.join(" ", notes);
    return new IOException(
        path
            + " holds no statement that can have a plan. A workload is a file with SQL statements,"
            + " a log with plans, or a folder of such."
            + left);
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> below = Files.walk(path)) {
      return below.filter(f -> Files.isRegularFile(f) && isOne(f)).sorted().toList();
    }
  }

  private static boolean isOne(Path file) {
    return ENDINGS.contains(ending(file));
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private void add(String name, Path file) throws IOException {
    String called = name.isEmpty() ? file.getFileName().toString() : name;
    try {
      Workload found = read(name, called, file);
      statements.addAll(found.statements());
      notes.addAll(found.notes());
    } catch (CharacterCodingException e) {
      throw binary(file, e);
    }
  }

  private Workload read(String name, String called, Path file) throws IOException {
    boolean script = ending(file).equals("sql");
    String start = start(file);
    if (SlowLog.isOne(start)) {
      return SlowLog.read(engine, called, Files.readString(file));
    }
    if (!script && Logs.isLog(start)) {
      return planLog(called, file);
    }
    return name.isEmpty() || script
        ? StatementFile.read(engine, name, called, Files.readString(file))
        : new Workload(List.of(), List.of("Left out " + called + ": it is no log with plans."));
  }

  private Workload planLog(String called, Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      return PlanLog.read(engine, called, in);
    }
  }

  /// What a file begins with.
  ///
  /// @throws IOException also where that is no text
  private static String start(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      char[] start = new char[LOOKED_AT];
      int size = 0;
      for (int n = in.read(start); n > 0; n = in.read(start, size, LOOKED_AT - size)) {
        size += n;
      }
      String text = new String(start, 0, size);
      if (text.indexOf('\0') >= 0) {
        throw binary(file, null);
      }
      return text;
    }
  }

  private static IOException binary(Path file, @Nullable Throwable cause) {
    return new IOException(
        file + " is not text in UTF-8, so it is no workload of statements.", cause);
  }
}
