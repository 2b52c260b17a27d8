package dado.schema.layout;

import dado.schema.dialect.Statement;
import dado.schema.migration.Migration;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// goose: one file with annotations. It cuts statements at semicolons that end a line, unless they
/// stand between StatementBegin and StatementEnd.
///
/// https://pressly.github.io/goose/documentation/annotations/
final class Goose implements Layout {

  static final Pattern ANNOTATION =
      Pattern.compile("(?i)--\\s*\\+goose\\s+(?<command>[a-z]+(\\s+[a-z]+)?)\\s*");

  private static final Pattern COMMAND = Pattern.compile("(?i)^\\s*--\\s*\\+goose");

  @Override
  public String id() {
    return "goose";
  }

  @Override
  public String title() {
    return "goose (-- +goose Up, -- +goose Down)";
  }

  @Override
  public List<MigrationFile> files(Migration migration, Engine engine, Naming naming) {
    List<Part> parts = Part.of(migration.steps(), naming, Numbered.NAME);
    Body.refuse(parts, COMMAND, "goose");
    return parts.stream()
        .map(p ->
            new MigrationFile(
                p.version() + "_" + p.slug() + ".sql",
                outside(p)
                    + Heading.sql(Heading.up(migration, engine, naming, p))
                    + upAndDown(engine, p)))
        .toList();
  }

  private static String upAndDown(Engine engine, Part part) {
    return "\n-- +goose Up\n"
        + body(engine, part, part.step().up())
        + "\n-- +goose Down\n"
        + body(engine, part, part.step().down());
  }

  /// The annotation counts for both directions.
  private static String outside(Part part) {
    boolean inside = part.step().transactional() && part.step().downTransactional();
    return inside ? "" : "-- +goose NO TRANSACTION\n";
  }

  /// goose may run each statement on another connection; what SQLite must do on one goes as one.
  private static String body(Engine engine, Part part, List<Statement> statements) {
    boolean one = engine == Engine.SQLITE && statements.stream().anyMatch(Part::begins);
    return one
        ? framed(Body.plain(part, statements))
        : Body.text(part, statements, Goose::statement);
  }

  private static String statement(String sql) {
    return sql.contains(";") ? framed(Body.ended(sql)) : Body.ended(sql);
  }

  private static String framed(String text) {
    return "-- +goose StatementBegin\n" + text + "-- +goose StatementEnd\n";
  }

  @Override
  public boolean claims(String name, String content, Map<String, String> folder) {
    return name.endsWith(".sql")
        && name.matches("[0-9]+.*")
        && content.lines().anyMatch(l -> ANNOTATION.matcher(l).matches());
  }

  @Override
  public List<MigrationVersion> versions(Map<String, String> files, Map<String, String> folder)
      throws FolderException {
    List<MigrationVersion> versions = new ArrayList<>();
    for (var file : files.entrySet()) {
      Matcher name = Numbered.NAME.matcher(file.getKey());
      if (!name.matches()) {
        throw new FolderException(
            file.getKey(), "goose wants a number, an underscore and a title as its name.");
      }
      GooseText text = GooseText.read(file.getKey(), file.getValue());
      versions.add(
          MigrationVersion.of(name.group("version"), name.group("title"), text.up(), text.down()));
    }
    return Numbered.ordered(versions);
  }
}
