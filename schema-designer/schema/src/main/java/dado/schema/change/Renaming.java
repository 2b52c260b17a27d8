package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the renaming of a column does to all that speaks of it.
record Renaming(Name table, String from, String to) {

  private static final Pattern BARE = Pattern.compile("[a-z_][a-z0-9_]*");

  /// A string constant, a quoted name or a bare word that calls nothing; only the last two are ever
  /// replaced.
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'|\"((?:[^\"]|\"\")*)\"|`((?:[^`]|``)*)`|[A-Za-z_][\\w$]*+(?!\\s*\\()");

  Constraint in(Name owner, Constraint constraint) {
    UnaryOperator<List<String>> own = owner.equals(table) ? this::names : n -> n;
    return switch (constraint) {
      case Constraint.PrimaryKey k ->
          new Constraint.PrimaryKey(k.name(), own.apply(k.columns()), k.options());
      case Constraint.Unique u ->
          new Constraint.Unique(u.name(), own.apply(u.columns()), u.options());
      case Constraint.Check c ->
          owner.equals(table)
              ? new Constraint.Check(c.name(), text(c.expression()), c.options())
              : c;
      case Constraint.Exclusion e ->
          owner.equals(table)
              ? new Constraint.Exclusion(e.name(), text(e.definition()), e.options())
              : e;
      case Constraint.ForeignKey f ->
          new Constraint.ForeignKey(
              f.name(),
              own.apply(f.columns()),
              f.references(),
              f.references().equals(table) ? names(f.referencedColumns()) : f.referencedColumns(),
              f.onDelete(),
              f.onUpdate(),
              f.options());
    };
  }

  Index in(Index index) {
    return index
        .withColumns(index.keys().stream().map(this::in).toList(), names(index.include()))
        .withWhere(index.where().map(this::text));
  }

  private Index.Key in(Index.Key key) {
    String text = key.isExpression() ? text(key.text()) : name(key.text());
    return new Index.Key(text, key.isExpression(), key.descending(), key.qualifiers());
  }

  Column in(Column column) {
    if (!(column.generation() instanceof Column.Generation.Computed(var expression, var stored))) {
      return column.withName(name(column.name()));
    }
    return new Column(
        column.id(),
        name(column.name()),
        column.type(),
        column.nullable(),
        column.defaultValue(),
        new Column.Generation.Computed(text(expression), stored),
        column.comment(),
        column.options());
  }

  Table in(Table owner) {
    Table known =
        owner.withConstraints(owner.constraints().stream().map(c -> in(owner.name(), c)).toList());
    if (!owner.name().equals(table)) {
      return known;
    }
    return known
        .withColumns(owner.columns().stream().map(this::in).toList())
        .withIndexes(owner.indexes().stream().map(this::in).toList());
  }

  private List<String> names(List<String> names) {
    return names.stream().map(this::name).toList();
  }

  private String name(String name) {
    return name.equals(from) ? to : name;
  }

  /// The expression with the new name, or as it is where that cannot be done so that renaming back
  /// gives the old text: the new name is already in it, or a bare word would need quotes.
  String text(String expression) {
    Predicate<String> anyWord = w -> words(expression).anyMatch(w::equals);
    boolean needsQuotes =
        !BARE.matcher(from + to).matches()
            && TOKEN.matcher(expression).results().anyMatch(r -> r.group().equals(from));
    return anyWord.test(to) || needsQuotes ? expression : replaced(expression);
  }

  /// The words of an expression that can be columns, unquoted.
  static Stream<String> words(String expression) {
    return TOKEN.matcher(expression).results().map(Renaming::word);
  }

  private String replaced(String expression) {
    return TOKEN
        .matcher(expression)
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
