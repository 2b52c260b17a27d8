package dado.schema.diagram;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes boxes of what a schema holds, at the origin.
///
/// @param oneSchema whether titles go without the schema
record BoxMaker(Engine engine, Shown shown, boolean oneSchema) {

  /// A text in a row that is longer than this is cut.
  private static final int COMMENT = 48;

  ErBox table(Table table) {
    List<ErRow> rows = new ArrayList<>(columns(table));
    if (shown.indexes()) {
      table.indexes().forEach(index -> rows.add(index(index)));
    }
    comment(table.id(), table.comment(), rows);
    return ErBox.of(ErBox.Kind.TABLE, table.id(), table.name(), title(table.name()), rows);
  }

  ErBox view(View view) {
    List<ErRow> rows = new ArrayList<>();
    for (String column : ViewText.of(engine, view.definition()).columns()) {
      rows.add(ErRow.plain(ErRow.Kind.COLUMN, view.id(), shortened(column), ""));
    }
    if (shown.indexes()) {
      view.indexes().forEach(index -> rows.add(index(index)));
    }
    comment(view.id(), view.comment(), rows);
    ErBox.Kind kind = view.materialized() ? ErBox.Kind.MATERIALIZED_VIEW : ErBox.Kind.VIEW;
    return ErBox.of(kind, view.id(), view.name(), title(view.name()), rows);
  }

  ErBox type(EnumType type) {
    List<ErRow> rows = new ArrayList<>();
    type.values().forEach(v -> rows.add(ErRow.plain(ErRow.Kind.VALUE, v.id(), v.label(), "")));
    comment(type.id(), type.comment(), rows);
    return ErBox.of(ErBox.Kind.ENUM, type.id(), type.name(), title(type.name()), rows);
  }

  private String title(Name name) {
    return oneSchema ? name.local() : name.toString();
  }

  private void comment(Id id, String comment, List<ErRow> rows) {
    if (shown.comments() && !comment.isBlank()) {
      rows.add(ErRow.plain(ErRow.Kind.COMMENT, id, shortened(comment), ""));
    }
  }

  private static String shortened(String text) {
    String line = text.strip().lines().map(String::strip).collect(Collectors.joining(" "));
    boolean longer = line.codePointCount(0, line.length()) > COMMENT;
    return longer ? line.substring(0, line.offsetByCodePoints(0, COMMENT)) + "…" : line;
  }

  private static ErRow index(Index index) {
    String over = index.keys().stream().map(Index.Key::text).collect(Collectors.joining(", "));
    String type = shortened(over);
    return new ErRow(
        ErRow.Kind.INDEX, index.id(), index.name(), type, false, false, index.unique(), false);
  }

  private static List<ErRow> columns(Table table) {
    Set<String> primary = table.primaryKey().map(k -> lower(k.columns())).orElse(Set.of());
    Set<String> foreign =
        lower(table.foreignKeys().stream().flatMap(k -> k.columns().stream()).toList());
    Set<Set<String>> unique = uniqueSets(table).collect(Collectors.toSet());
    return table.columns().stream().map(c -> column(c, primary, foreign, unique)).toList();
  }

  private static ErRow column(
      Column column, Set<String> primary, Set<String> foreign, Set<Set<String>> unique) {
    String name = column.name().toLowerCase(Locale.ROOT);
    boolean key = primary.contains(name);
    return new ErRow(
        ErRow.Kind.COLUMN,
        column.id(),
        column.name(),
        column.type(),
        key,
        foreign.contains(name),
        !key && unique.contains(Set.of(name)),
        !key && column.nullable());
  }

  /// The sets of columns that are unique without being the primary key, in lower case.
  static Stream<Set<String>> uniqueSets(Table table) {
    Stream<Set<String>> constraints =
        table.constraints().stream()
            .filter(Constraint.Unique.class::isInstance)
            .map(c -> lower(((Constraint.Unique) c).columns()));
    Stream<Set<String>> indexes =
        table.indexes().stream()
            .filter(i -> i.unique() && i.where().isEmpty())
            .filter(i -> i.keys().stream().noneMatch(Index.Key::isExpression))
            .map(i -> lower(i.keys().stream().map(Index.Key::text).toList()));
    return Stream.concat(constraints, indexes);
  }

  static Set<String> lower(List<String> names) {
    Set<String> lower = new HashSet<>();
    names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
    return lower;
  }
}
