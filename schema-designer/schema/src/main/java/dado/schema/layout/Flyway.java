package dado.schema.layout;

import dado.schema.dialect.Statement;
import dado.schema.migration.Migration;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Flyway: `V1__title.sql` and `U1__title.sql`, with a `.conf` beside those that need settings.
///
/// https://documentation.red-gate.com/flyway/reference/script-configuration
final class Flyway implements Layout {

  private static final Pattern NAME =
      Pattern.compile("(?<kind>[VUB])(?<version>[0-9]+([._][0-9]+)*)(__(?<title>.*))?\\.sql");
  private static final Pattern REPEATABLE = Pattern.compile("R__(?<title>.*)\\.sql");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}\n]*}");

  @Override
  public String id() {
    return "flyway";
  }

  @Override
  public String title() {
    return "Flyway (V…__.sql, U…__.sql)";
  }

  @Override
  public List<MigrationFile> files(Migration migration, Engine engine, Naming naming) {
    List<MigrationFile> files = new ArrayList<>();
    for (Part part : Part.of(migration.steps(), naming, NAME)) {
      String up = Heading.sql(Heading.up(migration, engine, naming, part));
      String down = Heading.sql(Heading.down(migration, engine, naming, part));
      Migration.Step step = part.step();
      add(files, "V", part, up, engine, step.up(), step.transactional());
      add(files, "U", part, down, engine, step.down(), step.downTransactional());
    }
    return files;
  }

  private static void add(
      List<MigrationFile> files,
      String kind,
      Part part,
      String heading,
      Engine engine,
      List<Statement> statements,
      boolean transactional) {
    String name = kind + part.version() + "__" + part.slug() + ".sql";
    String content =
        heading
            + note(engine, transactional)
            + "\n"
            + Body.client(engine, part, Savepoint.of(engine, statements));
    files.add(new MigrationFile(name, content));
    String settings = settings(content, engine, transactional);
    if (!settings.isEmpty()) {
      files.add(new MigrationFile(name + ".conf", settings));
    }
  }

  /// Flyway's own transaction, which it holds as a lock, keeps CONCURRENTLY waiting for ever.
  private static String note(Engine engine, boolean transactional) {
    return engine == Engine.POSTGRESQL && !transactional
        ? "-- Flyway needs flyway.postgresql.transactional.lock=false for this, or it waits for"
            + " itself.\n"
        : "";
  }

  /// Flyway fails on `${…}` of which it does not know the value.
  private static String settings(String content, Engine engine, boolean transactional) {
    return (!transactional && hasTransactions(engine) ? "executeInTransaction=false\n" : "")
        + (content.contains("${") ? "placeholderReplacement=false\n" : "");
  }

  /// Whether DDL can be taken back, so that the tool would open a transaction for it.
  private static boolean hasTransactions(Engine engine) {
    return switch (engine) {
      case POSTGRESQL, SQLITE -> true;
      case MYSQL, MARIADB -> false;
    };
  }

  @Override
  public boolean claims(String name, String content, Map<String, String> folder) {
    boolean config =
        name.endsWith(".conf")
            && claims(name.substring(0, name.length() - ".conf".length()), "", folder);
    return config || NAME.matcher(name).matches() || REPEATABLE.matcher(name).matches();
  }

  @Override
  public List<MigrationVersion> versions(Map<String, String> files, Map<String, String> folder)
      throws FolderException {
    List<MigrationVersion> versions = new ArrayList<>();
    Map<String, Script> undo = undo(files);
    for (var file : files.entrySet()) {
      Matcher name = NAME.matcher(file.getKey());
      if (name.matches() && !name.group("kind").equals("U")) {
        versions.add(version(name, file.getValue(), files, undo));
      }
    }
    versions.sort(Comparator.comparing(MigrationVersion::version, Versions.ORDER));
    refuseDoubles(versions);
    versions.addAll(repeatable(files));
    return versions;
  }

  private static Map<String, Script> undo(Map<String, String> files) throws FolderException {
    Map<String, Script> scripts = new HashMap<>();
    for (var file : files.entrySet()) {
      Matcher name = NAME.matcher(file.getKey());
      if (name.matches() && name.group("kind").equals("U")) {
        scripts.put(canonical(name.group("version")), script(file.getKey(), files));
      }
    }
    return scripts;
  }

  private static MigrationVersion version(
      Matcher name, String content, Map<String, String> files, Map<String, Script> undo)
      throws FolderException {
    String version = name.group("version").replace('_', '.');
    String title = Optional.ofNullable(name.group("title")).orElse("");
    boolean base = name.group("kind").equals("B");
    Optional<Script> down =
        base ? Optional.empty() : Optional.ofNullable(undo.get(canonical(version)));
    return MigrationVersion.of(version, title, script(name.group(), files), down)
        .with(
            base ? MigrationVersion.Kind.BASELINE : MigrationVersion.Kind.VERSIONED,
            String.valueOf(Checksums.flyway(content)));
  }

  private static List<MigrationVersion> repeatable(Map<String, String> files)
      throws FolderException {
    List<MigrationVersion> found = new ArrayList<>();
    for (var file : files.entrySet()) {
      Matcher name = REPEATABLE.matcher(file.getKey());
      if (name.matches()) {
        String sum = String.valueOf(Checksums.flyway(file.getValue()));
        found.add(repeatable(name.group("title"), script(file.getKey(), files), sum));
      }
    }
    return found;
  }

  private static MigrationVersion repeatable(String title, Script up, String sum) {
    return MigrationVersion.of("R__" + title, title, up, Optional.empty())
        .with(MigrationVersion.Kind.REPEATABLE, sum);
  }

  private static Script script(String name, Map<String, String> files) throws FolderException {
    String text = files.getOrDefault(name, "");
    String settings = files.getOrDefault(name + ".conf", "").toLowerCase(Locale.ROOT);
    if (!isOff(settings, "placeholderreplacement")) {
      refusePlaceholder(name, text);
    }
    return Script.whole(name, text, !isOff(settings, "executeintransaction"));
  }

  private static void refusePlaceholder(String name, String text) throws FolderException {
    Matcher placeholder = PLACEHOLDER.matcher(text);
    if (placeholder.find()) {
      throw new FolderException(
          name,
          Lines.line(text, placeholder.start()),
          Lines.column(text, placeholder.start()),
          "Flyway would put a value for "
              + placeholder.group()
              + ", which Dado does not know. Write the value, or set placeholderReplacement=false in "
              + name
              + ".conf.");
    }
  }

  private static boolean isOff(String settings, String key) {
    return settings.lines().anyMatch(l -> l.replace(" ", "").equals(key + "=false"));
  }

  private static String canonical(String version) {
    return version
        .replace('_', '.')
        .replaceAll("(^|\\.)0+(?=[0-9])", "$1")
        .replaceAll("(\\.0)+$", "");
  }

  private static void refuseDoubles(List<MigrationVersion> versions) throws FolderException {
    for (int i = 1; i < versions.size(); i++) {
      MigrationVersion before = versions.get(i - 1);
      MigrationVersion now = versions.get(i);
      if (before.kind() == now.kind()
          && Versions.ORDER.compare(before.version(), now.version()) == 0) {
        throw new FolderException(
            now.up().file(),
            "It has the version of " + before.up().file() + ". Change one of them.");
      }
    }
  }
}
