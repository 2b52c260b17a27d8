package dado.schema.migration;

import dado.schema.dialect.Statement;
import dado.schema.migration.Risk.Severity;
import java.util.List;
import java.util.regex.Pattern;

/// What it costs that SQLite builds a table anew where it has no `ALTER TABLE` for a change.
final class RebuildRisks {

  private static final Pattern REBUILD = Pattern.compile("CREATE TABLE \"?dado_new_");

  private RebuildRisks() {}

  static List<Risk> of(List<Statement> statements) {
    return statements.stream()
        .filter(s -> REBUILD.matcher(s.sql()).lookingAt())
        .map(RebuildRisks::rebuild)
        .toList();
  }

  private static Risk rebuild(Statement statement) {
    return new Risk(
        "rebuild-table",
        Severity.WARNING,
        statement.sql(),
        "SQLite builds "
            + statement.cause().subject()
            + " anew: every row is copied, the file needs room for both, and nobody else can write"
            + " until it is done. Foreign keys are off meanwhile, and on when it is done.",
        "Make a copy of the file first. Run the script from its first line, in no open transaction,"
            + " and stop at the first error. Set foreign_keys off again where your connection keeps"
            + " them off, and run ANALYZE if you use its statistics.");
  }
}
