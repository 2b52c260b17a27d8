package dado.schema.review;

import dado.schema.change.Change;
import dado.schema.lint.rule.Settings;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A name that keeps the convention of the project, for one that breaks it: the first of the usual
/// forms that the pattern takes and nothing else has.
record NameRemedy(Schema design, Settings settings) {

  Optional<List<Change>> of(Table table, String part) {
    if (part.isEmpty()) {
      return renamed(table);
    }
    return table
        .column(part)
        .flatMap(c -> renamed(table, c))
        .or(() -> index(table, part).flatMap(i -> renamed(table, i)))
        .or(() -> constraint(table, part).flatMap(c -> renamed(table, c)));
  }

  private Optional<List<Change>> renamed(Table table) {
    return better("table", Spelling.of(table.name().local()), n -> isTable(table, n))
        .map(n -> List.of(new Change.RenameTable(table.name(), table.name().withLocal(n))));
  }

  private boolean isTable(Table table, String name) {
    return design.table(table.name().withLocal(name)).isPresent();
  }

  private Optional<List<Change>> renamed(Table table, Column column) {
    return better("column", Spelling.of(column.name()), n -> table.column(n).isPresent())
        .map(n -> List.of(new Change.RenameColumn(table.name(), column.name(), n)));
  }

  private Optional<List<Change>> renamed(Table table, Index index) {
    return better("index", Conventions.names(table, index), this::isIndex)
        .map(n -> List.of(new Change.RenameIndex(table.name(), index, n)));
  }

  private boolean isIndex(String name) {
    return design.tables().stream()
        .flatMap(t -> t.indexes().stream())
        .anyMatch(i -> i.name().equals(name));
  }

  private Optional<List<Change>> renamed(Table table, Constraint constraint) {
    return better("constraint", Conventions.names(table, constraint), this::isConstraint)
        .map(n -> List.of(new Change.RenameConstraint(table.name(), constraint, n)));
  }

  private boolean isConstraint(String name) {
    return design.tables().stream()
        .flatMap(t -> t.constraints().stream())
        .anyMatch(c -> c.name().equals(name));
  }

  private Optional<String> better(String kind, Stream<String> forms, Predicate<String> isTaken) {
    String pattern = settings.patterns().getOrDefault(kind, "");
    if (pattern.isEmpty()) {
      return Optional.empty();
    }
    Pattern wanted = Pattern.compile(pattern);
    return forms.filter(n -> wanted.matcher(n).matches() && !isTaken.test(n)).findFirst();
  }

  private static Optional<Index> index(Table table, String name) {
    return table.indexes().stream().filter(i -> i.name().equals(name)).findFirst();
  }

  private static Optional<Constraint> constraint(Table table, String name) {
    return table.constraints().stream().filter(c -> c.name().equals(name)).findFirst();
  }
}
