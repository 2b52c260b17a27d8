package dado.schema.migration;

import dado.schema.Dialects;
import dado.schema.Engines;
import dado.schema.change.Change;
import dado.schema.change.Difference;
import dado.schema.change.Relocation;
import dado.schema.change.Renames;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.model.Selection;
import dado.schema.model.Version;
import dado.schema.scratch.Scratch;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A directory with a current and a desired schema, and what must become of them.
record MigrateCase(Path folder, Engine engine) {

  Dialect dialect() {
    return Dialects.of(engine, target());
  }

  Scratch loaded(String file) throws Exception {
    Scratch scratch = Engines.scratches(engine).open(engine, Progress.NONE);
    try (Connection connection = scratch.connections().open();
        Statement statement = connection.createStatement()) {
      for (SqlStatement sql : Statements.split(engine, text(file))) {
        statement.execute(sql.text());
      }
    }
    return scratch;
  }

  String text(String file) throws IOException {
    Path own = folder.resolve(of(engine, file));
    Path path = Files.exists(own) ? own : folder.resolve(file);
    return Files.exists(path) ? Files.readString(path) : "";
  }

  /// The name of a file that only one engine reads: `up.mysql.sql`.
  private static String of(Engine engine, String file) {
    int dot = file.lastIndexOf('.');
    return file.substring(0, dot)
        + "."
        + engine.name().toLowerCase(Locale.ROOT)
        + file.substring(dot);
  }

  /// Records a file: for this engine alone where a case that runs on two comes out differently.
  void write(String file, String text) throws IOException {
    Path common = folder.resolve(file);
    if (!folder.getName(folder.getNameCount() - 2).toString().equals("family")) {
      Files.writeString(common, text);
      return;
    }
    Engine other = engine == Engine.MYSQL ? Engine.MARIADB : Engine.MYSQL;
    Path own = folder.resolve(of(engine, file));
    Path others = folder.resolve(of(other, file));
    Files.writeString(own, text);
    if (Files.exists(others) && Files.readString(others).equals(text)) {
      Files.delete(own);
      Files.delete(others);
      Files.writeString(common, text);
    } else if (Files.exists(others)) {
      Files.deleteIfExists(common);
    } else if (Files.exists(common)) {
      boolean same = Files.readString(common).equals(text);
      if (!same) {
        Files.copy(common, others);
      }
      Files.delete(same ? own : common);
    }
  }

  Schema read(Scratch scratch) throws SQLException {
    try (Connection connection = scratch.connections().open()) {
      return Selection.EVERYTHING.of(dialect().catalog().read(connection, Progress.NONE));
    }
  }

  /// A schema in the database of another.
  Schema like(Schema current, Schema desired) {
    return moved(desired, current.tables().getFirst().name().schema());
  }

  /// The design: the goal with the identities of what `renames.txt` renames.
  Schema design(Schema current, Schema moved) throws IOException {
    return Renames.apply(
        current, moved, text("renames.txt").lines().map(l -> l.replace(" -> ", "=")).toList());
  }

  /// Each scratch of MySQL and MariaDB has a name of its own, and so have its tables.
  private Schema moved(Schema schema, String database) {
    boolean named = engine == Engine.MYSQL || engine == Engine.MARIADB;
    return named ? Relocation.of(schema, database) : schema;
  }

  Migration plan(Schema current, Schema design) throws IOException {
    Set<String> options = text("options.txt").lines().collect(Collectors.toSet());
    List<Change> changes =
        options.contains("ordered")
            ? Difference.ordered(current, design)
            : Difference.between(current, design);
    return Planner.plan(
        dialect(),
        current,
        changes,
        new PlanOptions(options.contains("online"), options.contains("keep")));
  }

  /// Whether the order of columns is part of the case.
  boolean isOrdered() throws IOException {
    return text("options.txt").lines().anyMatch("ordered"::equals);
  }

  /// The version that the migration is written for.
  private Version target() {
    try {
      return text("options.txt")
          .lines()
          .filter(l -> l.startsWith("version "))
          .map(l -> Version.parse(l.substring("version ".length())))
          .findFirst()
          .orElse(Version.NEWEST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, String> recorded(Migration migration, Schema current) {
    String database = current.tables().getFirst().name().schema();
    boolean scratch = database.startsWith("dado_scratch_");
    return Map.of(
        "up.sql",
        sql(migration.up()),
        "down.sql",
        sql(migration.down()),
        "risks.txt",
        migration.risks().stream()
                .map(r -> r.severity() + " " + r.rule() + ": " + r.message() + "\n")
                .map(r -> scratch ? r.replace(database, "shop") : r)
                .collect(Collectors.joining())
            + migration.unsupported().stream()
                .map(u -> "UNSUPPORTED: " + u.why() + " " + u.remedy() + "\n")
                .collect(Collectors.joining())
            + (scratch
                ? migration.reversibility().toString().replace(database, "shop")
                : migration.reversibility().toString())
            + "\n");
  }

  private static String sql(List<dado.schema.dialect.Statement> statements) {
    return statements.stream().map(s -> s.sql() + ";\n").collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
