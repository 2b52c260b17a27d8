package dado.schema.lint.design;

import dado.schema.change.Change;
import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Engine;
import java.util.List;
import java.util.stream.Stream;

/// Index that is not valid.
final class InvalidIndex implements Rule {

  private static final About ABOUT =
      About.of(
              "D23",
              "invalid-index",
              "Index that is not valid",
              Severity.WARNING,
              """
              A `CREATE INDEX CONCURRENTLY` that failed or was cancelled leaves its index behind, marked invalid: no query uses it, and
              every write still pays for it. A unique one even refuses rows.
              """,
              """
              Drop it, remove what stopped it (usually duplicates), and build it again.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "%s is invalid: no query uses it and every write maintains it.";
  private static final String ADVICE = "DROP INDEX CONCURRENTLY, then build it again.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables()
        .flatMap(t ->
            t.indexes().stream()
                .filter(i -> i.options().is("valid", "no"))
                .map(i ->
                    in.on(this, t.name(), i.name(), MESSAGE.formatted(i.name()), ADVICE)
                        .fixedBy(List.of(new Change.DropIndex(t.name(), i)))));
  }
}
