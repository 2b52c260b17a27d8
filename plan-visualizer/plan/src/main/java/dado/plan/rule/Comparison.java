package dado.plan.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One comparison of a condition: `total > '800'::numeric`, `deleted IS NULL`.
///
/// @param left what is compared, without brackets around it
/// @param operator as printed; words in lower case
/// @param right with what; without brackets around it
record Comparison(String left, String operator, String right) {
  private static final Set<String> WORDS =
      Set.of("is", "like", "in", "between", "regexp", "not", "ilike");
  private static final Set<String> RANGES = Set.of("<", ">", "<=", ">=", "between");
  private static final Set<String> LIKES = Set.of("~~", "like");
  private static final Set<String> NEVER_SEARCHED = Set.of("<>", "!=", "is", "not", "<=>");

  /// Reads a term without AND and OR in it; empty where it isn't one.
  static Optional<Comparison> of(String term) {
    for (Token token : Conditions.tokens(term)) {
      String word = token.text(term).toLowerCase(Locale.ROOT);
      boolean compares = token.isSign(term) ? isComparison(word) : WORDS.contains(word);
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

  /// The name of the column that is compared with something that no column of the same table is
  /// part of; empty where it is not of this form. A column cast to text counts: PostgreSQL prints
  /// that for every `varchar`.
  ///
  /// @param alias the name that the query gives the table
  Optional<String> column(String alias) {
    Optional<String> own = plain(left).filter(c -> belongs(c, alias));
    boolean ours = Conditions.columns(right).stream().anyMatch(c -> belongs(c, alias));
    if (own.isPresent() && !ours) {
      return own.map(Comparison::name);
    }
    boolean mixed = Conditions.columns(left).stream().anyMatch(c -> belongs(c, alias));
    return mixed
        ? Optional.empty()
        : plain(right).filter(c -> belongs(c, alias)).map(Comparison::name);
  }

  private static boolean belongs(String column, String alias) {
    String qualifier = qualifier(column);
    return qualifier.isEmpty() || qualifier.equals(alias);
  }

  /// Whether it asks for one value of its column.
  boolean isEquality() {
    return operator.equals("=") && !isOfMany();
  }

  boolean isList() {
    return operator.equals("in") || (operator.equals("=") && startsWith("ANY "));
  }

  /// Whether it asks for values from one to another, or for those that begin alike.
  boolean isRange() {
    return (RANGES.contains(operator) && !isOfMany()) || isPrefix();
  }

  private boolean isPrefix() {
    return LIKES.contains(operator)
        && right.length() > 2
        && right.startsWith("'")
        && right.charAt(1) != '%'
        && right.charAt(1) != '_';
  }

  private boolean isOfMany() {
    return startsWith("ANY ") || startsWith("ALL ");
  }

  private boolean startsWith(String word) {
    return right.regionMatches(true, 0, word, 0, word.length());
  }

  /// The one column inside a function, a cast or arithmetic that is compared with a constant, or
  /// with columns of other tables, so that no plain index serves; empty elsewhere.
  ///
  /// @param alias the name that the query gives the table
  Optional<String> hidden(String alias) {
    List<String> columns = Conditions.columns(left);
    boolean one = columns.stream().distinct().count() == 1 && belongs(columns.getFirst(), alias);
    boolean constant = Conditions.columns(right).stream().noneMatch(c -> belongs(c, alias));
    return one && constant && !NEVER_SEARCHED.contains(operator) && plain(left).isEmpty()
        ? Optional.of(columns.getFirst())
        : Optional.empty();
  }

  private static Optional<String> plain(String side) {
    String text = side;
    if (text.endsWith("::text")) {
      text = Conditions.bare(text.substring(0, text.length() - "::text".length()));
    }
    boolean alone = Conditions.tokens(text).size() == 1 && Conditions.columns(text).size() == 1;
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
    return quote == '`' && name.length() > 2 ? name.substring(1, name.length() - 1) : name;
  }

  /// The table's name, or alias, before a column; empty where there is none.
  static String qualifier(String column) {
    String name = name(column);
    boolean back = column.endsWith("`");
    int end = column.length() - name.length() - (back ? 2 : 0);
    return end > 0 && column.charAt(end - 1) == '.' ? name(column.substring(0, end - 1)) : "";
  }
}
