package dado.plan.explain;

import dado.schema.Dialects;
import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The parameters of a statement: `$1`, `?`, `:name`, and on SQLite `?1`, `@name` and `$name`.
/// Strings, comments, casts, array slices, MySQL's variables and PostgreSQL's JSON operators are
/// none.
///
/// @param places in the order of the text
public record Parameters(List<Place> places) {

  /// A parameter.
  ///
  /// @param sign what it is written with: `$`, `?`, `:`, `@`
  /// @param name without its sign; its number where it has no name
  /// @param index from 1, as the engine counts it
  public record Parameter(char sign, String name, int index) {
    String number() {
      return Integer.toString(index);
    }

    /// As a person reads it in the statement: `$1`, `:name`, `?2`.
    public String written() {
      return sign + name;
    }
  }

  /// A place where a parameter stands.
  ///
  /// @param start the offset of its first character
  /// @param end the offset behind its last
  /// @param counts whether a number must stand there (behind LIMIT and OFFSET)
  public record Place(Parameter parameter, int start, int end, boolean counts) {}

  public Parameters {
    places = List.copyOf(places);
  }

  /// The parameters of one statement.
  ///
  /// @throws ExplainRefusedException when two ways of writing them are mixed
  public static Parameters of(Engine engine, String sql) throws ExplainRefusedException {
    Parameters found = in(engine, sql);
    refuseMixed(engine, found);
    return found;
  }

  /// The parameters of a text, however they are written.
  public static Parameters in(Engine engine, String sql) {
    List<Token> tokens = SqlLexer.tokens(engine, sql).stream().filter(Token::significant).toList();
    List<Place> places = new ArrayList<>();
    Map<String, Parameter> named = new LinkedHashMap<>();
    int brackets = 0;
    int last = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String text = tokens.get(i).in(sql);
      brackets += text.equals("[") ? 1 : text.equals("]") ? -1 : 0;
      if (!isParameter(engine, sql, tokens, i, brackets)) {
        continue;
      }
      Parameter parameter = parameter(text, named, last);
      last = Math.max(last, parameter.index());
      named.putIfAbsent(parameter.written(), parameter);
      boolean counts = i > 0 && isCount(sql, tokens, i);
      places.add(new Place(parameter, tokens.get(i).start(), tokens.get(i).end(), counts));
    }
    return new Parameters(places);
  }

  private static boolean isParameter(
      Engine engine, String sql, List<Token> tokens, int i, int brackets) {
    Token token = tokens.get(i);
    if (token.kind() != Token.Kind.PARAMETER) {
      return false;
    }
    String text = token.in(sql);
    return switch (engine) {
      case SQLITE -> true;
      case MYSQL, MARIADB -> text.equals("?") || isNamed(text);
      case POSTGRESQL ->
          isPositional(text) || (isNamed(text) && !(brackets > 0 && isSlice(sql, tokens, i)));
    };
  }

  private static boolean isPositional(String text) {
    return text.equals("?") || isNumbered(text);
  }

  private static boolean isNamed(String text) {
    return text.startsWith(":") && text.length() > 1 && !Character.isDigit(text.charAt(1));
  }

  private static boolean isNumbered(String text) {
    return text.startsWith("$") && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
  }

  /// Whether `a[i:j]` is a slice: its colon stands behind an operand.
  private static boolean isSlice(String sql, List<Token> tokens, int i) {
    Token before = tokens.get(i - 1);
    return switch (before.kind()) {
      case IDENTIFIER, QUOTED_IDENTIFIER, NUMBER, PARAMETER, STRING -> true;
      case PUNCTUATION -> ")]".contains(before.in(sql));
      case KEYWORD, OPERATOR, COMMENT, WHITESPACE, ERROR -> false;
    };
  }

  private static boolean isCount(String sql, List<Token> tokens, int i) {
    String before = word(sql, tokens, i - 1);
    boolean second = before.equals(",") && i > 2 && word(sql, tokens, i - 3).equals("limit");
    return before.equals("limit") || before.equals("offset") || second;
  }

  private static String word(String sql, List<Token> tokens, int i) {
    return tokens.get(i).in(sql).toLowerCase(Locale.ROOT);
  }

  private static Parameter parameter(String text, Map<String, Parameter> named, int last) {
    if (text.equals("?")) {
      return new Parameter('?', Integer.toString(last + 1), last + 1);
    }
    Parameter known = named.get(text);
    if (known != null) {
      return known;
    }
    String name = text.substring(1);
    boolean numbered = (text.charAt(0) == '?' || text.charAt(0) == '$') && isNumber(name);
    return new Parameter(text.charAt(0), name, numbered ? Integer.parseInt(name) : last + 1);
  }

  private static boolean isNumber(String name) {
    return name.length() < 6 && name.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static void refuseMixed(Engine engine, Parameters found) throws ExplainRefusedException {
    List<Character> signs =
        found.places.stream().map(p -> p.parameter().sign()).distinct().toList();
    if (engine != Engine.SQLITE && signs.size() > 1) {
      throw new ExplainRefusedException(
          "The statement writes its parameters in two ways, such as "
              + found.example(signs.get(0))
              + " and "
              + found.example(signs.get(1))
              + ". Write all of them in one way.");
    }
  }

  private String example(char sign) {
    return places.stream()
        .map(Place::parameter)
        .filter(p -> p.sign() == sign)
        .findFirst()
        .map(Parameter::written)
        .orElse("");
  }

  /// The parameters, each once, by the engine's numbers.
  public List<Parameter> distinct() {
    Map<Integer, Parameter> found = new TreeMap<>();
    places.forEach(p -> found.putIfAbsent(p.parameter().index(), p.parameter()));
    return List.copyOf(found.values());
  }

  /// Those that have no value, as the statement writes them.
  public List<String> missing(Arguments arguments) {
    return distinct().stream().filter(p -> !arguments.has(p)).map(Parameter::written).toList();
  }

  /// Values that are for none of them.
  List<String> strangers(Arguments arguments) {
    List<Parameter> all = distinct();
    return arguments.values().keySet().stream()
        .filter(n -> all.stream().noneMatch(p -> p.name().equals(n) || p.number().equals(n)))
        .sorted()
        .toList();
  }

  /// The statement with the values written into it, as an SQL text would have them; parameters
  /// without a value stay.
  public String filled(Engine engine, String sql, Arguments arguments) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Place place : places) {
      if (arguments.has(place.parameter())) {
        text.append(sql, from, place.start());
        text.append(
            arguments.of(place.parameter()).map(v -> literal(engine, v, place)).orElse("NULL"));
        from = place.end();
      }
    }
    return text.append(sql.substring(from)).toString();
  }

  private static String literal(Engine engine, String value, Place place) {
    boolean number = SqliteBinding.isNumber(value);
    return number && (place.counts() || engine == Engine.SQLITE)
        ? value
        : Dialects.of(engine).identifiers().literal(value);
  }

  /// The statement with the parameters written as the engine itself writes them.
  Numbered numbered(Engine engine, String sql) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Place place : places) {
      text.append(sql, from, place.start()).append(mark(engine, place.parameter()));
      from = place.end();
    }
    return new Numbered(engine, sql, text.append(sql.substring(from)).toString(), this);
  }

  private static String mark(Engine engine, Parameter parameter) {
    return switch (engine) {
      case POSTGRESQL -> "$" + parameter.index();
      case SQLITE -> "?" + parameter.index();
      case MYSQL, MARIADB -> "?";
    };
  }

  /// A statement in the engine's own words, beside what the person wrote.
  ///
  /// @param original as the person wrote it
  /// @param text as the engine is given it
  record Numbered(Engine engine, String original, String text, Parameters parameters) {

    /// A statement that the engine is given as it is.
    static Numbered plain(Engine engine, String sql) {
      return new Numbered(engine, sql, sql, new Parameters(List.of()));
    }

    /// The offset in the original of an offset in the text.
    int original(int offset) {
      int shift = 0;
      for (Place place : parameters.places()) {
        int start = place.start() + shift;
        if (offset < start) {
          break;
        }
        if (offset < start + length(place)) {
          return place.start();
        }
        shift += length(place) - (place.end() - place.start());
      }
      return Math.clamp(offset - shift, 0, original.length());
    }

    /// Of what stands in the text for a place in the original.
    private int length(Place place) {
      return mark(engine, place.parameter()).length();
    }
  }
}
