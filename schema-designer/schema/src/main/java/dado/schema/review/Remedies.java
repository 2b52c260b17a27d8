package dado.schema.review;

import dado.schema.change.Change;
import dado.schema.edit.Edit;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Settings;
import dado.schema.model.Constraint;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What makes a finding go away: the rule's own fix, or one that needs more than the rule knows.
final class Remedies {

  private final Schema design;
  private final Settings settings;
  private final Map<Name, Table> tables;

  Remedies(Schema design, Settings settings) {
    this.design = design;
    this.settings = settings;
    this.tables =
        design.tables().stream().collect(Collectors.toMap(Table::name, t -> t, (a, b) -> a));
  }

  /// One act; empty where only a person can decide.
  Optional<Edit> of(Finding finding) {
    return finding.fix().or(() -> made(finding)).map(changes -> edit(finding, changes));
  }

  private static Edit edit(Finding finding, List<Change> changes) {
    String place = finding.place().object();
    String title =
        finding.why().substring(0, 1).toLowerCase(Locale.ROOT) + finding.why().substring(1);
    return new Edit("Fix " + title + " (" + place + ")", changes, finding.advice());
  }

  private Optional<List<Change>> made(Finding finding) {
    Optional<Table> table = finding.place().table().map(tables::get);
    return table.flatMap(t ->
        switch (finding.rule()) {
          case "D01" -> new KeyRemedy(design).of(t);
          case "D06" -> new NameRemedy(design, settings).of(t, finding.place().part());
          case "D10" -> restricting(t);
          default -> Optional.empty();
        });
  }

  /// What happens already, said: a delete is refused.
  private static Optional<List<Change>> restricting(Table table) {
    List<Change> changes =
        table.foreignKeys().stream()
            .filter(k ->
                k.onDelete() == Constraint.Action.NO_ACTION
                    && !k.options().has("on delete")
                    && !k.options().has("period"))
            .<Change>map(k -> new Change.AlterConstraint(table.name(), k, restricted(k)))
            .toList();
    return changes.isEmpty() ? Optional.empty() : Optional.of(changes);
  }

  private static Constraint.ForeignKey restricted(Constraint.ForeignKey key) {
    return new Constraint.ForeignKey(
        key.name(),
        key.columns(),
        key.references(),
        key.referencedColumns(),
        Constraint.Action.RESTRICT,
        key.onUpdate(),
        key.options());
  }
}
