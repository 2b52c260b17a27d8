package dado.plan.expression;

import dado.schema.model.Engine;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// What a query's text mentions, wherever in it.
///
/// @param names all words and quoted names, in lower case: those of columns among them; with what
///   stands before a dot where there is one (`u.id`)
/// @param everything whether a `*` asks for all columns
/// @param offset the largest number of rows that it skips before the first that it gives; 0 for
///   none, or where a parameter says it
public record Mentions(Set<String> names, boolean everything, long offset) {
  private static final Set<String> BEFORE_STAR = Set.of("SELECT", "DISTINCT", "ALL", ",", ".");
  private static final int LONGEST_NUMBER = 18;

  public Mentions {
    names = Set.copyOf(names);
  }

  /// What a text mentions.
  public static Mentions of(Engine engine, String sql) {
    Cursor cursor = new Cursor(engine, sql);
    Set<String> names = new HashSet<>();
    boolean everything = false;
    long offset = 0;
    for (int i = 0; i < cursor.size(); i++) {
      Token token = cursor.token(i);
      if (token.isName()) {
        names.add(name(cursor, i));
      }
      boolean star = token.is("*") && i > 0;
      everything |= star && BEFORE_STAR.contains(cursor.token(i - 1).word());
      offset = Math.max(offset, offset(cursor, i));
    }
    return new Mentions(names, everything, offset);
  }

  private static String name(Cursor cursor, int at) {
    String name = cursor.name(cursor.token(at)).toLowerCase(Locale.ROOT);
    boolean qualified = at > 1 && cursor.token(at - 1).is(".") && cursor.token(at - 2).isName();
    return qualified
        ? cursor.name(cursor.token(at - 2)).toLowerCase(Locale.ROOT) + "." + name
        : name;
  }

  /// Whether a column of a table may be among them.
  ///
  /// @param alias of the table
  public boolean mayMean(String alias, String column) {
    String name = column.toLowerCase(Locale.ROOT);
    return names.contains(name) || names.contains(alias.toLowerCase(Locale.ROOT) + "." + name);
  }

  /// `OFFSET n` and `LIMIT n, m`.
  private static long offset(Cursor cursor, int at) {
    Token token = cursor.token(at);
    boolean word = token.kind() == Token.Kind.WORD && at + 2 < cursor.size();
    boolean skips =
        word && (token.is("OFFSET") || (token.is("LIMIT") && cursor.token(at + 2).is(",")));
    String number = skips ? cursor.token(at + 1).word() : "";
    boolean plain =
        !number.isEmpty()
            && number.length() <= LONGEST_NUMBER
            && number.chars().allMatch(c -> c >= '0' && c <= '9');
    return plain ? Long.parseLong(number) : 0;
  }
}
