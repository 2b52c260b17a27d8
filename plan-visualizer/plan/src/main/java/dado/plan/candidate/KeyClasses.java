package dado.plan.candidate;

import dado.plan.expression.Expression;
import dado.plan.expression.Expressions;
import dado.plan.predicate.Predicate;
import dado.plan.predicate.Predicate.Test;
import dado.plan.statistics.ColumnStatistics;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What stands behind a column in a b-tree's keys: an operator class, a collation, or how many of
/// its characters are indexed.
record KeyClasses(Engine engine, TableFacts table) {
  private static final int LONGEST_VARCHAR = 255;
  private static final int USUAL = 32;
  private static final List<Integer> LENGTHS = List.of(8, 12, 16, 20, 24, 32, 48, 64);
  private static final double TOLD_APART = 0.95;
  private static final int SAMPLE = 10;
  private static final Set<String> LONG =
      Set.of(
          "tinytext",
          "text",
          "mediumtext",
          "longtext",
          "tinyblob",
          "blob",
          "mediumblob",
          "longblob");

  /// The qualifiers of a predicate's column; empty for none.
  String of(Predicate p) {
    String column = p.subject().column();
    if (isLong(column)) {
      return "(" + length(column) + ")";
    }
    if (p.test() == Test.PREFIX && engine == Engine.POSTGRESQL) {
      return prefixClass(column);
    }
    // A comparison with a collation of its own needs an index with the same.
    return Expressions.all(p.expression())
        .filter(Expression.Collated.class::isInstance)
        .map(c -> "COLLATE " + ((Expression.Collated) c).collation())
        .findFirst()
        .orElse("");
  }

  private String prefixClass(String column) {
    String type = table.type(column);
    if (isC(type)) {
      return "";
    }
    return type.startsWith("character(") ? "bpchar_pattern_ops" : "text_pattern_ops";
  }

  private static boolean isC(String type) {
    return type.contains("collate \"c\"")
        || type.contains("collate \"posix\"")
        || type.contains("collate \"ucs_basic\"")
        || type.equals("name");
  }

  /// What to know of a search by the beginning of a text.
  String prefixRemark(Predicate p) {
    String type = table.type(p.subject().column());
    if (type.isEmpty()) {
      return "Unless the column's collation is C, LIKE can search a b-tree only with"
          + " text_pattern_ops; with C, leave it out.";
    }
    return isC(type)
        ? "The column's collation is C, so LIKE searches a plain b-tree."
        : "LIKE cannot search a plain b-tree in the column's collation, a unique one neither:"
            + " text_pattern_ops compares byte by byte.";
  }

  /// Whether MySQL or MariaDB cannot index a column whole.
  boolean isLong(String column) {
    boolean family = engine == Engine.MYSQL || engine == Engine.MARIADB;
    String type = table.type(column);
    int end = (int) type.chars().takeWhile(c -> c >= 'a' && c <= 'z').count();
    String word = type.substring(0, end);
    boolean wide =
        (word.equals("varchar") || word.equals("varbinary")) && size(type) > LONGEST_VARCHAR;
    return family && (LONG.contains(word) || wide);
  }

  private static int size(String type) {
    int open = type.indexOf('(');
    int digits = 0;
    for (int i = open + 1; open >= 0 && i < type.length() && digits < 100_000; i++) {
      if (!Character.isDigit(type.charAt(i))) {
        break;
      }
      digits = digits * 10 + Character.digit(type.charAt(i), 10);
    }
    return digits;
  }

  /// As many characters as tell the values apart that the statistics know; else as long as they are
  /// on average, within 20 and 64.
  private int length(String column) {
    Optional<ColumnStatistics> known = table.column(column);
    if (known.isEmpty()) {
      return USUAL;
    }
    List<String> values = List.copyOf(known.get().common().keySet());
    if (values.size() >= SAMPLE) {
      return LENGTHS.stream().filter(l -> tells(values, l)).findFirst().orElse(LENGTHS.getLast());
    }
    double width = known.get().width();
    return width <= 0 ? USUAL : (int) Math.clamp(Math.ceil(width / 4) * 4, 20, 64);
  }

  private static boolean tells(List<String> values, int length) {
    long apart =
        values.stream().map(v -> v.substring(0, Math.min(length, v.length()))).distinct().count();
    return apart >= TOLD_APART * values.size();
  }
}
