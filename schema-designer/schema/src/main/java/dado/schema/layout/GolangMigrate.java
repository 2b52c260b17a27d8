package dado.schema.layout;

import dado.schema.migration.Migration;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// golang-migrate: `000001_title.up.sql` and `000001_title.down.sql`. A file goes to the server as
/// a whole, so that what runs outside of a transaction has a file for each statement; SQLite needs
/// `x-no-tx-wrap=true` in its URL for those.
///
/// https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md
final class GolangMigrate implements Layout {

  @Override
  public String id() {
    return "golang-migrate";
  }

  @Override
  public String title() {
    return "golang-migrate (.up.sql, .down.sql)";
  }

  @Override
  public List<MigrationFile> files(Migration migration, Engine engine, Naming naming) {
    List<MigrationFile> files = new ArrayList<>();
    for (Part part : Part.of(Part.single(migration.steps()), naming, Pairs.NAME)) {
      String name = part.version() + "_" + part.slug();
      Migration.Step step = part.step();
      List<String> up = Heading.up(migration, engine, naming, part);
      List<String> down = Heading.down(migration, engine, naming, part);
      String upNote = note(engine, step.transactional());
      String downNote = note(engine, step.downTransactional());
      files.add(
          new MigrationFile(
              name + ".up.sql", Heading.sql(up) + upNote + "\n" + Body.plain(part, step.up())));
      files.add(
          new MigrationFile(
              name + ".down.sql",
              Heading.sql(down) + downNote + "\n" + Body.plain(part, step.down())));
    }
    return files;
  }

  private static String note(Engine engine, boolean transactional) {
    boolean needed = engine == Engine.SQLITE && !transactional;
    return needed ? "-- Run it with x-no-tx-wrap=true in the URL of the database.\n" : "";
  }

  @Override
  public boolean claims(String name, String content, Map<String, String> folder) {
    return Pairs.NAME.matcher(name).matches() && !Plain.isMarked(content);
  }

  @Override
  public List<MigrationVersion> versions(Map<String, String> files, Map<String, String> folder)
      throws FolderException {
    return Pairs.versions(files, (name, content) -> Script.whole(name, content, true));
  }
}
