package dado.schema.layout;

import dado.schema.dialect.Statement;
import dado.schema.migration.Migration;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rails: `db/migrate/20260101120000_title.rb`, a class with the SQL in `up` and `down`.
///
/// https://guides.rubyonrails.org/active_record_migrations.html
final class Rails implements Layout {

  private static final Pattern FILE = Pattern.compile("(?<version>[0-9]+)_(?<title>.*)\\.rb");
  private static final Pattern CLASS =
      Pattern.compile("class\\s+\\S+\\s*<\\s*ActiveRecord::Migration(\\[([0-9]+)\\.([0-9]+)])?");
  private static final String OLDEST = "6.0";

  @Override
  public String id() {
    return "rails";
  }

  @Override
  public String title() {
    return "Rails (Ruby)";
  }

  @Override
  public List<MigrationFile> files(Migration migration, Engine engine, Naming naming) {
    List<MigrationFile> files = new ArrayList<>();
    String rails = version(naming);
    for (Part part : Part.of(migration.steps(), naming, FILE)) {
      String slug = unused(part.slug(), naming);
      List<String> heading = Heading.up(migration, engine, naming, part);
      files.add(
          new MigrationFile(
              part.version() + "_" + slug + ".rb", program(part, slug, heading, rails)));
    }
    return files;
  }

  private static String program(Part part, String slug, List<String> heading, String rails) {
    Migration.Step step = part.step();
    boolean inside = step.transactional() && step.downTransactional();
    return Heading.hash(heading)
        + ("class " + camel(slug) + " < ActiveRecord::Migration[" + rails + "]\n")
        + (inside ? "" : "  disable_ddl_transaction!\n\n")
        + ("  def up\n" + body(step.up()) + "  end\n\n")
        + ("  def down\n" + body(step.down()) + "  end\nend\n");
  }

  private static String body(List<Statement> statements) {
    return statements.stream()
        .map(s -> "    execute " + Ruby.string(s.sql(), "    ") + "\n")
        .collect(Collectors.joining());
  }

  private static String camel(String slug) {
    String joined =
        Stream.of(slug.split("_"))
            .filter(w -> !w.isEmpty())
            .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
            .collect(Collectors.joining());
    return Character.isDigit(joined.charAt(0)) ? "Migration" + joined : joined;
  }

  /// Rails loads each class by the name of its file; no two may be equal, and none begins with a
  /// digit.
  private static String unused(String slug, Naming naming) {
    String wanted = Character.isDigit(slug.charAt(0)) ? "migration_" + slug : slug;
    String free = wanted;
    for (int i = 2; isTaken(free, naming); i++) {
      free = wanted + "_v" + i;
    }
    return free;
  }

  private static boolean isTaken(String slug, Naming naming) {
    return naming.existing().stream().anyMatch(n -> n.matches("[0-9]+_" + slug + "\\.rb"));
  }

  /// The newest version that a migration of the folder asks for.
  private static String version(Naming naming) {
    return naming.contents().values().stream()
        .flatMap(c -> CLASS.matcher(c).results())
        .filter(r -> r.group(1) != null)
        .map(Rails::number)
        .max(Versions.ORDER)
        .orElse(OLDEST);
  }

  private static String number(MatchResult found) {
    return found.group(2) + "." + found.group(3);
  }

  @Override
  public boolean claims(String name, String content, Map<String, String> folder) {
    return name.endsWith(".rb") && CLASS.matcher(content).find();
  }

  @Override
  public List<MigrationVersion> versions(Map<String, String> files, Map<String, String> folder)
      throws FolderException {
    throw new FolderException(
        files.keySet().iterator().next(),
        "Dado writes Rails' migrations and runs no Ruby. Read db/structure.sql, or the database that"
            + " \"rails db:migrate\" has made.");
  }
}
