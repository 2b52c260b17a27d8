package dado.plan.candidate;

import dado.plan.predicate.Comparand;
import dado.plan.predicate.Patterns;
import dado.plan.predicate.Predicate;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Why no index serves a predicate, and what to do instead.
public final class Reasons {
  private static final int TRIGRAM = 3;
  private static final String LATER = " A trigram or full-text index is what serves such searches.";

  private final Engine engine;

  /// @param engine whose indexes are meant
  public Reasons(Engine engine) {
    this.engine = engine;
  }

  /// The reason, as a sentence.
  public String of(Predicate p) {
    if (p.comparand() instanceof Comparand.Volatile v) {
      return v.function() + "() changes from row to row, so nothing can be looked up.";
    }
    if (p.comparand() instanceof Comparand.SameRow) {
      return "It compares columns of the same row: every row has to be looked at.";
    }
    if (p.subject().wrapping().stream().anyMatch(Reasons::isAfterJoin)) {
      return "It is checked after the outer join, on rows that were already found.";
    }
    if (!p.subject().wrapping().isEmpty() && p.arms().isEmpty()) {
      return wrapped(p);
    }
    return byTest(p);
  }

  private String byTest(Predicate p) {
    String column = p.subject().column();
    return switch (p.test()) {
      case DIFFERENT ->
          "It says what "
              + column
              + " is not: most rows remain. Where few do, a partial index on what remains helps.";
      case PATTERN -> pattern(p);
      case REGEX -> "A regular expression cannot be searched in a b-tree." + trigram();
      case ANY_OF -> anyOf(p);
      case NOT_NULL, TRUE, FALSE, NULL ->
          "Which part of the rows it keeps is not known; an index helps where it is small.";
      case DISTANCE ->
          "No index is searched by a distance in WHERE: compare with a circle or a box ("
              + column
              + " <@ …), which GiST serves, or sort by the distance with a LIMIT.";
      case CONTAINS, CONTAINED, OVERLAPS, HAS_KEY, JSON_PATH, TEXT_SEARCH, SIMILAR ->
          "No index of this engine serves " + p.operator() + ".";
      case OTHER -> other(p);
      case EQUAL, IN, RANGE, PREFIX -> known(p);
    };
  }

  private static String known(Predicate p) {
    return switch (p.comparand()) {
      case Comparand.Subquery _ ->
          "What it is compared with is computed for each row by a subquery: an index helps inside of"
              + " that, or the query written as a join.";
      case Comparand.Joined _ ->
          "It compares with a calculation over another table: an index helps only where that side is"
              + " read first.";
      default -> "Another condition finds the rows better.";
    };
  }

  private String pattern(Predicate p) {
    boolean leading =
        p.comparand() instanceof Comparand.Known k
            && k.values().stream().anyMatch(v -> Patterns.prefix(v, false).isEmpty());
    if (engine == Engine.SQLITE && !leading) {
      return "LIKE ignores letter case in SQLite, and an index does not, unless its collation is"
          + " NOCASE; GLOB 'x*' uses a plain index.";
    }
    boolean few =
        p.comparand() instanceof Comparand.Known k
            && k.values().stream().anyMatch(v -> Patterns.longestRun(v) < TRIGRAM);
    if (leading && few && engine == Engine.POSTGRESQL) {
      return "The pattern begins with a wildcard, so every entry of a b-tree would have to be read,"
          + " and it has fewer than three letters in a row, which a trigram index needs.";
    }
    return leading
        ? "The pattern begins with a wildcard, so every entry of an index would have to be read."
            + trigram()
        : "The pattern is not known before the query runs." + trigram();
  }

  private String trigram() {
    return switch (engine) {
      case POSTGRESQL -> LATER;
      case MYSQL, MARIADB -> " A FULLTEXT index with MATCH … AGAINST serves searches for words.";
      case SQLITE -> " An FTS5 table with the trigram tokenizer serves such searches.";
    };
  }

  private static String anyOf(Predicate p) {
    return p.arms().stream().allMatch(List::isEmpty)
        ? "OR over several tables cannot be searched; a UNION of two queries can."
        : "OR needs an index for every one of its arms, and one of them has none.";
  }

  private static String other(Predicate p) {
    if (p.operator().endsWith("DISTINCT FROM")) {
      return "PostgreSQL searches no index for IS NOT DISTINCT FROM: write = where the value is never"
          + " NULL, and IS NULL where it is.";
    }
    return p.operator().equals("= ANY")
        ? "A value is looked for in an array column in a form that no index serves: write "
            + p.subject().column()
            + " @> ARRAY[…], which GIN does."
        : "No index serves this condition.";
  }

  private String wrapped(Predicate p) {
    String column = p.subject().column();
    String outer = p.subject().wrapping().getFirst();
    String lower = outer.toLowerCase(Locale.ROOT);
    if (lower.startsWith("cast to ")) {
      return cast(column, lower.substring("cast to ".length()));
    }
    if (Set.of("date_trunc", "year", "date").contains(lower)) {
      return lower
          + "() hides "
          + column
          + ": write a range ("
          + column
          + " >= … AND "
          + column
          + " < …), which a plain index serves.";
    }
    if (columnsMixed(p)) {
      return "It calculates with several tables: no index of one of them serves it.";
    }
    return "A function or calculation on "
        + column
        + " ("
        + outer
        + ") hides the column: write the condition so that the column stands alone, or index the"
        + " expression, if it is immutable.";
  }

  private static boolean isAfterJoin(String word) {
    return word.equals("<if>") || word.equals("trigcond");
  }

  private static boolean columnsMixed(Predicate p) {
    return p.comparand() instanceof Comparand.Joined && p.subject().columns().isEmpty();
  }

  private static String cast(String column, String type) {
    if (type.startsWith("date") || type.startsWith("time")) {
      return "The cast to "
          + type
          + " hides "
          + column
          + ": write a range ("
          + column
          + " >= … AND "
          + column
          + " < …), which a plain index serves.";
    }
    return "The cast to "
        + type
        + " hides "
        + column
        + ": compare it with a value of its own type, and a plain index serves it.";
  }
}
