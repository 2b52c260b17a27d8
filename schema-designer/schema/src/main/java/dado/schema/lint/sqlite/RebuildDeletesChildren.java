package dado.schema.lint.sqlite;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import java.util.List;
import java.util.stream.Stream;

/// Rebuild while foreign keys are on.
final class RebuildDeletesChildren implements Rule {

  private static final About ABOUT =
      About.of(
              "S01",
              "rebuild-deletes-children",
              "Rebuild while foreign keys are on",
              Severity.ERROR,
              """
              `DROP TABLE parent` deletes its rows first, and with `foreign_keys=ON` that fires the children's `ON DELETE`: CASCADE children
              are **gone**, SET NULL children lose their reference – no error, even inside a transaction, even with `defer_foreign_keys`
              [measured on SQLite 3.53]. Several well-known tools have lost their users' data this way.
              """,
              """
              `PRAGMA foreign_keys=OFF` **before** `BEGIN`; inside a transaction it does nothing. Switch the tool's own transaction off.
              """)
          .on(Engine.SQLITE);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "Dropping %s while foreign keys are on deletes or empties the rows that reference it%s.";
  private static final String ADVICE =
      "PRAGMA foreign_keys=OFF before BEGIN, and ON again after COMMIT.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return Rebuilds.of(in).stream()
        .filter(r -> !r.drop().created() && !Rebuilds.foreignKeysOff(in, r.drop()))
        .map(r ->
            in.at(
                this,
                r.drop(),
                "",
                MESSAGE.formatted(r.table().local(), children(in, r.table())),
                ADVICE));
  }

  private static String children(Inspection in, Name table) {
    List<String> known =
        in.before().stream()
            .flatMap(s -> s.tables().stream())
            .filter(t ->
                !t.name().equals(table)
                    && t.foreignKeys().stream()
                        .anyMatch(k -> k.references().local().equalsIgnoreCase(table.local())))
            .map(t -> t.name().local())
            .toList();
    return known.isEmpty()
        ? in.before().isPresent() ? " (none does here)" : ". Assumed: some do"
        : ": " + String.join(", ", known);
  }
}
