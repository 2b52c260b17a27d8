package dado.schema.migration;

import dado.schema.dialect.Quoting;
import dado.schema.dialect.Statement;
import dado.schema.model.Engine;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A convention for the names and the content of migration files.
public enum Layout {
  /// `V1__title.sql` and `U1__title.sql`, with a `.conf` beside those that cannot run in a
  /// transaction.
  FLYWAY,
  /// `1_title.up.sql` and `1_title.down.sql`, as golang-migrate reads them.
  UP_DOWN;

  private static final int SLUG = 60;

  /// The files of a migration.
  ///
  /// @param version digits, dots and underscores
  /// @param title for people; the file's name is made of its letters and digits
  /// @param header lines of comment, such as what was proven
  public List<MigrationFile> files(
      Migration migration, Engine engine, String version, String title, String header) {
    if (!version.matches("[0-9]+([._][0-9]+)*")) {
      throw new IllegalArgumentException(
          "The version "
              + Quoting.printable(version)
              + " is not made of digits, dots and underscores.");
    }
    List<MigrationFile> files = new ArrayList<>();
    String slug = slug(title);
    String heading = heading(migration, engine, title, header);
    String back = comment("Takes back: " + title);
    add(files, upName(version, slug), heading + risks(migration), engine, migration.up());
    add(files, downName(version, slug), back + heading, engine, migration.down());
    return files;
  }

  private String upName(String version, String slug) {
    return switch (this) {
      case FLYWAY -> "V" + version + "__" + slug + ".sql";
      case UP_DOWN -> version + "_" + slug + ".up.sql";
    };
  }

  private String downName(String version, String slug) {
    return switch (this) {
      case FLYWAY -> "U" + version + "__" + slug + ".sql";
      case UP_DOWN -> version + "_" + slug + ".down.sql";
    };
  }

  private void add(
      List<MigrationFile> files,
      String name,
      String heading,
      Engine engine,
      List<Statement> statements) {
    String body = statements.stream().map(s -> s.sql() + ";\n").collect(Collectors.joining("\n"));
    files.add(new MigrationFile(name, heading + "\n" + body));
    boolean alone = statements.stream().anyMatch(s -> !s.transactional());
    if (this == FLYWAY && alone && hasTransactions(engine)) {
      files.add(new MigrationFile(name + ".conf", "executeInTransaction=false\n"));
    }
  }

  /// Whether DDL can be taken back, so that a tool would open a transaction for it.
  private static boolean hasTransactions(Engine engine) {
    return switch (engine) {
      case POSTGRESQL, SQLITE -> true;
      case MYSQL, MARIADB -> false;
    };
  }

  private static String heading(Migration migration, Engine engine, String title, String header) {
    List<String> lines = new ArrayList<>();
    lines.add(title.isBlank() ? "Migration" : title);
    lines.add("For " + engine.title() + ". Reversible: " + reversible(migration.reversibility()));
    header.lines().forEach(lines::add);
    return lines.stream().map(Layout::comment).collect(Collectors.joining());
  }

  private static String risks(Migration migration) {
    return migration.risks().stream()
        .map(r -> comment(r.severity() + " " + r.rule() + ": " + r.message()))
        .collect(Collectors.joining());
  }

  private static String reversible(Reversibility reversibility) {
    return switch (reversibility) {
      case Reversibility.Exact e -> "yes, structure and data.";
      case Reversibility.StructureOnly(List<String> lost) ->
          "structure only; lost: " + String.join("; ", lost) + ".";
      case Reversibility.Impossible(String why) -> "no; " + why;
    };
  }

  /// One line of comment that no name in it can end.
  private static String comment(String line) {
    return ("-- " + Quoting.printable(line)).stripTrailing() + "\n";
  }

  /// The title in lower-case ASCII letters, digits and underscores; `migration` where none is left.
  static String slug(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "_");
    String cut = plain.substring(0, Math.min(SLUG, plain.length())).replaceAll("^_+|_+$", "");
    return cut.isEmpty() ? "migration" : cut;
  }
}
