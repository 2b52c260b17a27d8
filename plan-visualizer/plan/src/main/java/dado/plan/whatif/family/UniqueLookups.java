package dado.plan.whatif.family;

import dado.schema.dialect.Identifiers;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The rows of a sampled table that a statement may look up by a unique value.
final class UniqueLookups {
  private UniqueLookups() {}

  /// Conditions with their keyword, one for each unique column; none for a table that is whole or
  /// that the statement does not name.
  static List<String> of(SampledTable table, CloneText text, Identifiers identifiers) {
    String local = table.name().local().toLowerCase(Locale.ROOT);
    boolean named = text.sql().toLowerCase(Locale.ROOT).contains(local);
    List<String> found = new ArrayList<>();
    if (named && table.factor() > 1) {
      for (Column column : unique(table)) {
        Set<String> values = isText(column) ? text.texts() : text.numbers();
        if (!values.isEmpty()) {
          found.add(
              " where "
                  + identifiers.quote(column.name())
                  + " in ("
                  + String.join(", ", values)
                  + ")");
        }
      }
    }
    return found;
  }

  private static Set<Column> unique(SampledTable table) {
    Set<String> names = new LinkedHashSet<>();
    for (Constraint constraint : table.original().constraints()) {
      switch (constraint) {
        case Constraint.PrimaryKey key -> add(names, key.columns());
        case Constraint.Unique key -> add(names, key.columns());
        default -> {}
      }
    }
    for (Index index : table.original().indexes()) {
      if (index.unique() && index.keys().size() == 1 && !index.keys().getFirst().isExpression()) {
        names.add(index.keys().getFirst().text());
      }
    }
    Set<Column> columns = new LinkedHashSet<>();
    names.forEach(n -> table.original().column(n).ifPresent(columns::add));
    return columns;
  }

  private static void add(Set<String> names, List<String> columns) {
    if (columns.size() == 1) {
      names.add(columns.getFirst());
    }
  }

  private static boolean isText(Column column) {
    String type = column.type().toLowerCase(Locale.ROOT);
    return type.contains("char") || type.contains("text") || type.startsWith("enum");
  }
}
