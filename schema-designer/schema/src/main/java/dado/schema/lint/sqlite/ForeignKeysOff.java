package dado.schema.lint.sqlite;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Engine;
import java.util.stream.Stream;

/// Foreign keys that nobody enforces.
final class ForeignKeysOff implements Rule {

  private static final About ABOUT =
      About.of(
              "S14",
              "foreign-keys-off",
              "Foreign keys that nobody enforces",
              Severity.WARNING,
              """
              SQLite reads foreign keys and enforces none, unless the connection says `PRAGMA foreign_keys=ON` – each connection, each time.
              The database file cannot say it.
              """,
              """
              Run `PRAGMA foreign_keys=ON` right after opening every connection, and `PRAGMA foreign_key_check` once to see what was let in.
              """)
          .on(Engine.SQLITE);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "This connection enforces no foreign keys, and %s tables have some.";
  private static final String ADVICE = "PRAGMA foreign_keys=ON after opening a connection.";

  @Override
  public Stream<Finding> find(Inspection in) {
    String setting = in.facts().settings().getOrDefault("foreign_keys", "");
    boolean off = setting.equals("0") || setting.equals("off");
    return off
        ? in.tables()
            .filter(t -> !t.foreignKeys().isEmpty())
            .limit(1)
            .map(t ->
                in.on(
                    this,
                    t.name(),
                    "",
                    MESSAGE.formatted(in.tables().filter(x -> !x.foreignKeys().isEmpty()).count()),
                    ADVICE))
        : Stream.empty();
  }
}
