package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What the texts of random schemas speak of; see [Words] for which name is what.
final class Texts {

  private static final Map<String, List<String>> KNOWN = new ConcurrentHashMap<>();

  private Texts() {}

  /// The words of a text, string constants' too.
  static List<String> words(String sql) {
    if (KNOWN.size() > 100_000) {
      KNOWN.clear();
    }
    return KNOWN.computeIfAbsent(sql, s -> List.of(s.split("\\W+")));
  }

  static boolean isColumn(String word) {
    return !word.isEmpty()
        && word.charAt(0) >= 'a'
        && word.charAt(0) <= 'e'
        && (word.length() == 1 || word.startsWith("_dado", 1));
  }

  static boolean isRelation(String word) {
    return isNumbered(word, 'r');
  }

  /// Whether a word is a routine or a sequence.
  static boolean isCalled(String word) {
    return isNumbered(word, 'f') || isNumbered(word, 'q');
  }

  static boolean isType(String word) {
    return word.startsWith("mood") || word.startsWith("pos") || word.startsWith("pair");
  }

  static boolean isLabel(String word) {
    return !word.isEmpty() && word.charAt(0) >= 'w' && word.charAt(0) <= 'z';
  }

  private static boolean isNumbered(String word, char letter) {
    return word.length() > 1 && word.charAt(0) == letter && Character.isDigit(word.charAt(1));
  }

  /// Whether a text speaks of a column of a table.
  static boolean speaks(String sql, String table, String column) {
    List<String> words = words(sql);
    return words.contains(table) && words.contains(column);
  }

  /// Whether foreign keys can reference the columns.
  ///
  /// @param family whether an index that begins with them is enough
  static boolean isKey(Table table, List<String> columns, boolean family) {
    return table.constraints().stream().anyMatch(c -> isKey(c, columns, family))
        || table.indexes().stream()
            .filter(i -> family || (i.unique() && i.where().isEmpty()))
            .filter(i -> i.keys().stream().noneMatch(k -> k.isExpression()))
            .anyMatch(i -> begins(i.keys().stream().map(k -> k.text()).toList(), columns, family));
  }

  private static boolean isKey(Constraint constraint, List<String> columns, boolean family) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> begins(k.columns(), columns, family);
      case Constraint.Unique u -> begins(u.columns(), columns, family);
      case Constraint.ForeignKey f -> family && begins(f.columns(), columns, true);
      case Constraint.Check c -> false;
      case Constraint.Exclusion e -> false;
    };
  }

  private static boolean begins(List<String> key, List<String> columns, boolean family) {
    return family
        ? key.size() >= columns.size() && key.subList(0, columns.size()).equals(columns)
        : key.equals(columns);
  }

  static List<Optional<String>> types(Table table, List<String> columns) {
    return columns.stream().map(c -> table.column(c).map(Column::type)).toList();
  }
}
