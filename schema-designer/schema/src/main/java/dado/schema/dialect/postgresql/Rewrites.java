package dado.schema.dialect.postgresql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which changes of a type make PostgreSQL write every row anew, under a lock that stops all
/// others.
///
/// Measured on PostgreSQL 18.6, and the same since 13.
final class Rewrites {

  private static final Pattern MODIFIER = Pattern.compile("\\((\\d+)(?:,(-?\\d+))?\\)");
  private static final Set<String> WIDE_TEXT = Set.of("text", "character varying");

  /// Pairs that share their bytes.
  private static final Map<String, Set<String>> SAME_BYTES =
      Map.of(
          "text", Set.of("character varying", "citext", "public.citext"),
          "character varying", Set.of("text"),
          "citext", Set.of("text"),
          "public.citext", Set.of("text"),
          "cidr", Set.of("inet"));

  /// Expressions that mean the same for all rows of one statement, and so are kept once.
  private static final Pattern STABLE_CALL =
      Pattern.compile(
          "(?i)(?:now|transaction_timestamp|statement_timestamp|current_user|session_user)\\(\\)");

  private Rewrites() {}

  /// Whether every row is written anew when a column of one type gets the other.
  static boolean isRewrite(String from, String to) {
    String before = PostgresqlTypes.withoutCollation(from);
    String after = PostgresqlTypes.withoutCollation(to);
    if (before.equals(after)) {
      return false;
    }
    String base = PostgresqlTypes.base(before);
    String wanted = PostgresqlTypes.base(after);
    if (base.equals(wanted)) {
      return !isWider(base, modifiers(before), modifiers(after));
    }
    boolean bytes = SAME_BYTES.getOrDefault(base, Set.of()).contains(wanted);
    return !bytes || (wanted.equals("character varying") && !modifiers(after).isEmpty());
  }

  private static List<Integer> modifiers(String type) {
    Matcher matcher = MODIFIER.matcher(type);
    if (!matcher.find()) {
      return List.of();
    }
    int first = Integer.parseInt(matcher.group(1));
    int second = Optional.ofNullable(matcher.group(2)).map(Integer::parseInt).orElse(0);
    return List.of(first, second);
  }

  /// Whether all values fit as they are.
  private static boolean isWider(String base, List<Integer> before, List<Integer> after) {
    if (!canGrow(base)) {
      return false;
    }
    if (after.isEmpty()) {
      return true;
    }
    return !before.isEmpty() && before.get(0) <= after.get(0) && before.get(1).equals(after.get(1));
  }

  private static boolean canGrow(String base) {
    return WIDE_TEXT.contains(base)
        || base.equals("numeric")
        || base.equals("bit varying")
        || base.startsWith("interval")
        || base.startsWith("time");
  }

  /// Whether a default gives each row a value of its own.
  static boolean isVolatile(String expression) {
    String calls =
        expression.replaceAll("'(?:[^']|'')*'", "''").replaceAll("::[\\w .\"]+\\([\\d, ]+\\)", "");
    return STABLE_CALL.matcher(calls).replaceAll("").matches("(?s).*[\\w\"]\\s*\\(.*");
  }
}
