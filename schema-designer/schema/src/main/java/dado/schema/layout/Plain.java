package dado.schema.layout;

import dado.schema.migration.Migration;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Plain SQL for the engine's own client: `001_title.up.sql` and `001_title.down.sql`, whose first
/// line says how they stand to transactions. `dado migrate` reads it.
final class Plain implements Layout {

  private static final String MARK = "-- dado: plain";
  private static final String OUTSIDE = MARK + ", no transaction";
  private static final Pattern LONE = Pattern.compile("(?<version>[0-9]+)[_-](?<title>.*)\\.sql");

  @Override
  public String id() {
    return "plain";
  }

  @Override
  public String title() {
    return "Plain SQL (001_….up.sql, .down.sql)";
  }

  @Override
  public List<MigrationFile> files(Migration migration, Engine engine, Naming naming) {
    List<MigrationFile> files = new ArrayList<>();
    for (Part part : Part.of(migration.steps(), naming, Pairs.NAME)) {
      String name = part.version() + "_" + part.slug();
      Migration.Step step = part.step();
      List<String> up = Heading.up(migration, engine, naming, part);
      List<String> down = Heading.down(migration, engine, naming, part);
      files.add(
          new MigrationFile(
              name + ".up.sql",
              first(step.transactional(), up) + Body.client(engine, part, step.up())));
      files.add(
          new MigrationFile(
              name + ".down.sql",
              first(step.downTransactional(), down) + Body.client(engine, part, step.down())));
    }
    if (!naming.existing().contains("README.md")) {
      files.add(new MigrationFile("README.md", readme(engine)));
    }
    return files;
  }

  private static String first(boolean transactional, List<String> heading) {
    return (transactional ? MARK : OUTSIDE) + "\n" + Heading.sql(heading) + "\n";
  }

  private static String readme(Engine engine) {
    return """
    # Migrations

    Each migration is a pair of files: `.up.sql` makes it, `.down.sql` takes it back. They run in
    the order of their numbers, and back in the opposite order, each file in one transaction. A
    file whose first line says `no transaction` runs outside of any.

    `dado migrate apply` does all of that and remembers what has run. By hand, one file:

        %s
    """
        .formatted(command(engine));
  }

  private static String command(Engine engine) {
    return switch (engine) {
      case POSTGRESQL ->
          "psql -X -v ON_ERROR_STOP=1 --single-transaction -f 001_….up.sql\n"
              + "    psql -X -v ON_ERROR_STOP=1 -f 001_….up.sql      # no transaction";
      case MYSQL -> "mysql shop < 001_….up.sql";
      case MARIADB -> "mariadb shop < 001_….up.sql";
      case SQLITE -> "sqlite3 -bail shop.db < 001_….up.sql";
    };
  }

  static boolean isMarked(String content) {
    return content.startsWith(MARK);
  }

  @Override
  public boolean claims(String name, String content, Map<String, String> folder) {
    return Pairs.NAME.matcher(name).matches() || LONE.matcher(name).matches();
  }

  @Override
  public List<MigrationVersion> versions(Map<String, String> files, Map<String, String> folder)
      throws FolderException {
    List<MigrationVersion> pairs = Pairs.versions(files, Plain::script);
    List<MigrationVersion> all = new ArrayList<>(pairs);
    for (var file : files.entrySet()) {
      Matcher name = LONE.matcher(file.getKey());
      if (name.matches() && !Pairs.NAME.matcher(file.getKey()).matches()) {
        Script up = script(file.getKey(), file.getValue());
        all.add(
            MigrationVersion.of(name.group("version"), name.group("title"), up, Optional.empty()));
      }
    }
    return Numbered.ordered(all);
  }

  private static Script script(String name, String content) {
    return Script.whole(name, content, !content.startsWith(OUTSIDE));
  }
}
