package dado.schema.layout;

import dado.schema.dialect.Statement;
import dado.schema.migration.Migration;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Liquibase's formatted SQL: one file with a changeset for each transaction, each with its
/// rollback.
///
/// https://docs.liquibase.com/concepts/changelogs/sql-format.html
final class Liquibase implements Layout {

  static final Pattern FIRST = Pattern.compile("(?i)\\s*--\\s*liquibase\\s+formatted\\s+sql.*");

  private static final Pattern COMMAND =
      Pattern.compile(
          "(?i)^\\s*--\\s*(changeset|rollback|liquibase|precondition|property|comment|ignore"
              + "|validchecksum|include|end)|^\\s*(/\\*|\\*/)\\s*liquibase");
  private static final List<String> MARKS = List.of(";", "/", "~", "dado_end");

  @Override
  public String id() {
    return "liquibase";
  }

  @Override
  public String title() {
    return "Liquibase (formatted SQL)";
  }

  @Override
  public List<MigrationFile> files(Migration migration, Engine engine, Naming naming) {
    List<Migration.Step> steps = migration.steps();
    List<Part> parts = Part.of(steps, naming, Numbered.NAME);
    Body.refuse(parts, COMMAND, "Liquibase");
    if (parts.isEmpty()) {
      return List.of();
    }
    StringBuilder text = new StringBuilder("--liquibase formatted sql\n");
    Part whole = new Part(1, 1, "", "", parts.getFirst().step());
    text.append(Heading.sql(Heading.up(migration, engine, naming, whole)));
    String first = parts.getFirst().version();
    parts.forEach(p -> text.append(changeset(engine, p, first)));
    return List.of(
        new MigrationFile(first + "_" + parts.getFirst().slug() + ".sql", text.toString()));
  }

  private static String changeset(Engine engine, Part part, String version) {
    Migration.Step step = part.step();
    String mark = mark(step.up());
    String backMark = mark(step.down());
    return "\n--changeset dado:"
        + (part.count() == 1 ? version : version + "-" + part.number())
        + " dbms:"
        + dbms(engine)
        + attributes(step, mark, backMark)
        + "\n"
        + Body.text(part, Savepoint.of(engine, step.up()), sql -> ended(sql, mark) + "\n")
        + rollback(Savepoint.of(engine, step.down()), backMark);
  }

  private static String attributes(Migration.Step step, String mark, String backMark) {
    boolean inside = step.transactional() && step.downTransactional();
    return " stripComments:false"
        + (mark.equals(";") ? "" : " endDelimiter:" + mark)
        + (backMark.equals(";") ? "" : " rollbackEndDelimiter:" + backMark)
        + (inside ? "" : " runInTransaction:false");
  }

  private static String rollback(List<Statement> statements, String mark) {
    if (statements.isEmpty()) {
      return "--rollback empty\n";
    }
    return statements.stream()
        .flatMap(s -> Stream.of(ended(s.sql(), mark).split("\n", -1)))
        .map(l -> ("--rollback " + l) + "\n")
        .collect(Collectors.joining());
  }

  /// Liquibase sees a mark of its own only where it stands alone on a line.
  private static String ended(String sql, String mark) {
    return mark.equals(";") ? Body.ended(sql, mark) : sql + "\n" + mark;
  }

  private static String mark(List<Statement> statements) {
    return Body.unused(statements.stream().map(Statement::sql).toList(), MARKS);
  }

  private static String dbms(Engine engine) {
    return switch (engine) {
      case POSTGRESQL -> "postgresql";
      case MYSQL -> "mysql";
      case MARIADB -> "mariadb";
      case SQLITE -> "sqlite";
    };
  }

  @Override
  public boolean claims(String name, String content, Map<String, String> folder) {
    return name.endsWith(".sql")
        && content.lines().findFirst().filter(l -> FIRST.matcher(l).matches()).isPresent();
  }

  @Override
  public List<MigrationVersion> versions(Map<String, String> files, Map<String, String> folder)
      throws FolderException {
    List<MigrationVersion> versions = new ArrayList<>();
    for (var file : files.entrySet()) {
      versions.addAll(LiquibaseText.read(file.getKey(), file.getValue()));
    }
    return versions;
  }
}
