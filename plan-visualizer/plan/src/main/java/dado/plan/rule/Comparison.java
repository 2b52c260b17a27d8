package dado.plan.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One comparison of a condition: `total > '800'::numeric`, `deleted IS NULL`.
///
/// @param left what is compared, without brackets around it
/// @param operator as printed
/// @param right with what; without brackets around it
record Comparison(String left, String operator, String right) {
  private static final Set<String> WORDS =
      Set.of("is", "like", "in", "between", "regexp", "not", "ilike");
  private static final Set<String> SEARCHABLE = Set.of("=", "<", ">", "<=", ">=");
  private static final Set<String> NOT_HIDDEN = Set.of("<>", "!=", "IS", "NOT", "is", "not");

  /// Reads a term without AND and OR in it; empty where it isn't one.
  static Optional<Comparison> of(String term) {
    for (Token token : Conditions.tokens(term)) {
      String word = token.text(term);
      boolean compares =
          token.isSign(term) ? isComparison(word) : WORDS.contains(word.toLowerCase(Locale.ROOT));
      if (token.depth() == 0 && compares && token.start() > 0) {
        return Optional.of(
            new Comparison(
                Conditions.bare(term.substring(0, token.start())),
                word,
                Conditions.bare(term.substring(token.end()))));
      }
    }
    return Optional.empty();
  }

  private static boolean isComparison(String signs) {
    return signs.indexOf('=') >= 0
        || signs.indexOf('<') >= 0
        || signs.indexOf('>') >= 0
        || signs.indexOf('~') >= 0;
  }

  /// The column that is compared with a constant and that a plain index could search; empty where
  /// it is not of this form. A column cast to text counts: PostgreSQL prints that for `varchar`.
  Optional<String> searched() {
    if (!isSearchable() || !Conditions.columns(right).isEmpty()) {
      return Optional.empty();
    }
    return plainColumn();
  }

  /// Whether it asks for one value of its column.
  boolean isEquality() {
    return operator.equals("=") && !right.toUpperCase(Locale.ROOT).startsWith("ANY ");
  }

  /// Whether it compares with `=`, `<`, `>`, `<=`, `>=` or a list of values.
  boolean isSearchable() {
    return SEARCHABLE.contains(operator) && !right.toUpperCase(Locale.ROOT).startsWith("ALL ");
  }

  /// The one column inside a function, a cast or arithmetic that is compared with a constant, so
  /// that no plain index serves; empty elsewhere.
  Optional<String> hidden() {
    List<String> columns = Conditions.columns(left);
    boolean constant = Conditions.columns(right).isEmpty();
    boolean one = columns.stream().distinct().count() == 1;
    return constant && one && !NOT_HIDDEN.contains(operator) && plainColumn().isEmpty()
        ? Optional.of(columns.getFirst())
        : Optional.empty();
  }

  /// The left side where it is a column alone.
  Optional<String> plainColumn() {
    String text = left;
    if (text.endsWith("::text")) {
      text = Conditions.bare(text.substring(0, text.length() - "::text".length()));
    }
    List<Token> tokens = Conditions.tokens(text);
    boolean alone = tokens.size() == 1 && Conditions.columns(text).size() == 1;
    return alone ? Optional.of(text) : Optional.empty();
  }

  /// A column's name without those of its table and schema, and without the quotes of MySQL.
  static String name(String column) {
    boolean quoted = column.endsWith("\"") || column.endsWith("`");
    if (!quoted) {
      return column.substring(column.lastIndexOf('.') + 1);
    }
    char quote = column.charAt(column.length() - 1);
    int open = column.lastIndexOf(quote, column.length() - 2);
    String name = column.substring(Math.max(0, open));
    return quote == '`' ? name.substring(1, name.length() - 1) : name;
  }

  /// The table's name, or alias, before a column; empty where there is none.
  static String qualifier(String column) {
    int end = column.length() - name(column).length();
    int dot = column.lastIndexOf('.', Math.max(0, end));
    return dot < 0 ? "" : name(column.substring(0, dot));
  }
}
