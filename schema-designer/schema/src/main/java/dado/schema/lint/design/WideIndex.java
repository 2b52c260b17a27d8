package dado.schema.lint.design;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import java.util.stream.Stream;

/// Index over many columns.
final class WideIndex implements Rule {

  private static final About ABOUT =
      About.of(
          "D24",
          "wide-index",
          "Index over many columns",
          Severity.INFO,
          """
          A b-tree finds rows by its leading columns. From the fourth or fifth on a column seldom narrows the search, and each makes
          the index larger and every update of that column dearer.
          """,
          """
          Keep the columns that narrow the search, and carry the others with `INCLUDE` if a query needs them.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "%s has %s columns.";
  private static final String ADVICE = "Keep those that narrow the search.";

  @Override
  public Stream<Finding> find(Inspection in) {
    long most = in.settings().number("index columns");
    return in.tables()
        .flatMap(t ->
            t.indexes().stream()
                .filter(i -> !i.unique() && i.keys().size() > most)
                .map(i ->
                    in.on(
                        this,
                        t.name(),
                        i.name(),
                        MESSAGE.formatted(i.name(), i.keys().size()),
                        ADVICE)));
  }
}
