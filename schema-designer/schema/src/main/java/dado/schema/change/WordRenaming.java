package dado.schema.change;

import dado.schema.sql.Keywords;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One word of SQL that becomes another wherever it stands as a name.
record WordRenaming(String from, String to) {

  private static final Pattern BARE = Pattern.compile("[a-z_][a-z0-9_]*");

  /// A string constant, a quoted name or a bare word that calls nothing; only the last two are ever
  /// replaced.
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'|\"((?:[^\"]|\"\")*)\"|`((?:[^`]|``)*)`|[A-Za-z_][\\w$]*+(?!\\s*\\()");

  /// The text with the new name, or as it is where that cannot be done so that renaming back gives
  /// the old text: the new name is already in it, or a bare word would need quotes.
  String text(String sql) {
    if (!sql.contains(from)) {
      return sql;
    }
    Predicate<String> anyWord = w -> words(sql).anyMatch(w::equals);
    boolean needsQuotes =
        (!BARE.matcher(from + to).matches() || Keywords.contains(to))
            && TOKEN.matcher(sql).results().anyMatch(r -> r.group().equals(from));
    return anyWord.test(to) || needsQuotes ? sql : replaced(sql);
  }

  /// The words of a text that can be names of columns and tables, unquoted.
  static Stream<String> words(String sql) {
    return TOKEN.matcher(sql).results().map(WordRenaming::word);
  }

  private String replaced(String sql) {
    return TOKEN
        .matcher(sql)
        .replaceAll(
            t -> Matcher.quoteReplacement(word(t).equals(from) ? requoted(t.group()) : t.group()));
  }

  private String requoted(String token) {
    String quote = token.substring(0, 1);
    return quote.equals("\"") || quote.equals("`")
        ? quote + to.replace(quote, quote + quote) + quote
        : to;
  }

  private static String word(MatchResult token) {
    if (token.group(1) != null) {
      return token.group(1).replace("\"\"", "\"");
    }
    return token.group(2) != null ? token.group(2).replace("``", "`") : token.group();
  }
}
