package dado.schema.lint.design;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Constraint;
import dado.schema.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Foreign key that does not say what a delete does.
final class MissingOnDelete implements Rule {

  private static final About ABOUT =
      About.of(
              "D10",
              "missing-on-delete",
              "Foreign key that does not say what a delete does",
              Severity.INFO,
              """
              Without `ON DELETE` a foreign key refuses to let a referenced row go (`NO ACTION`). That is a safe default, and often one
              that nobody chose: the first `DELETE` of a customer then fails in production. Saying it – `RESTRICT`, `CASCADE`,
              `SET NULL` – makes it a decision that a reader can see.
              """,
              """
              Write `ON DELETE RESTRICT` where rows must stay, `CASCADE` where they are part of the parent, `SET NULL` where they
              outlive it.
              """)
          .onRequest();

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "Nobody said what a delete does to rows that %s has through %s.";
  private static final String ADVICE = "Add ON DELETE RESTRICT, CASCADE or SET NULL.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables().flatMap(t -> of(in, t).stream());
  }

  private Optional<Finding> of(Inspection in, Table table) {
    List<String> silent =
        table.foreignKeys().stream()
            .filter(MissingOnDelete::isSilent)
            .map(k -> String.join(", ", k.columns()) + " -> " + k.references().local())
            .toList();
    return silent.isEmpty()
        ? Optional.empty()
        : Optional.of(
            in.on(
                this,
                table.name(),
                "",
                MESSAGE.formatted(table.name().local(), String.join("; ", silent)),
                ADVICE));
  }

  private static boolean isSilent(Constraint.ForeignKey key) {
    return key.onDelete() == Constraint.Action.NO_ACTION
        && !key.options().has("on delete")
        && !key.options().has("period");
  }
}
