package dado.schema.edit.line;

import dado.schema.edit.type.TypeCatalog;
import dado.schema.edit.type.TypeChoice;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What can be put in at a place of a line: types behind a name, tables behind an arrow, values
/// behind `=`, columns behind `pk`, `unique` and `index`.
///
/// @param start where what is put in begins; the caret is where it ends
/// @param choices the likeliest first; empty where nothing is known
public record LineCompletion(int start, List<TypeChoice> choices) {

  private static final Set<String> KEYS = Set.of("pk", "unique", "index", "check");

  public LineCompletion {
    choices = List.copyOf(choices);
  }

  /// What fits at the caret.
  public static LineCompletion at(Schema schema, Table table, String text, int caret) {
    return new Place(schema, table, text.substring(0, caret)).completion();
  }

  /// The text before the caret.
  private record Place(Schema schema, Table table, String before) {

    LineCompletion completion() {
      List<Token> part = part();
      int mark = lastMark(part);
      if (part.isEmpty() || (part.size() == 1 && part.getFirst().end() == before.length())) {
        return new LineCompletion(before.length(), List.of());
      }
      String first = part.getFirst().in(before).toLowerCase(Locale.ROOT);
      if (KEYS.contains(first)) {
        return word(part, columns(table));
      }
      if (mark < 0) {
        return types(part.getFirst().end());
      }
      return switch (part.get(mark).in(before)) {
        case "->" -> reference(part, mark);
        case "=", "!=" -> from(part.get(mark).end(), values());
        default -> new LineCompletion(before.length(), List.of());
      };
    }

    /// The tokens of the part that the caret is in.
    private List<Token> part() {
      List<Token> part = new ArrayList<>();
      int depth = 0;
      for (Token token : SqlLexer.tokens(schema.engine(), before)) {
        String sign = token.in(before);
        depth = Math.max(0, depth + LineCursor.depth(sign));
        if (depth == 0 && (sign.equals(",") || sign.equals("\n"))) {
          part.clear();
        } else if (token.significant()) {
          part.add(token);
        }
      }
      return part;
    }

    private int lastMark(List<Token> part) {
      for (int i = part.size() - 1; i > 0; i--) {
        if (Set.of("->", "=", "!=", "!").contains(part.get(i).in(before))) {
          return i;
        }
      }
      return -1;
    }

    private LineCompletion types(int nameEnd) {
      int start = nameEnd;
      while (start < before.length() && before.charAt(start) == ' ') {
        start++;
      }
      return new LineCompletion(start, TypeCatalog.of(schema).complete(before.substring(start)));
    }

    /// The word at the caret, out of some.
    private LineCompletion word(List<Token> part, Stream<TypeChoice> all) {
      Token last = part.getLast();
      boolean inside =
          LineText.isName(last, before) && last.end() == before.length() && part.size() > 1;
      return from(inside ? last.start() : before.length(), all);
    }

    private LineCompletion from(int start, Stream<TypeChoice> all) {
      int begin = start;
      while (begin < before.length() && before.charAt(begin) == ' ') {
        begin++;
      }
      String typed = before.substring(begin).toLowerCase(Locale.ROOT);
      return new LineCompletion(
          begin, all.filter(c -> c.text().toLowerCase(Locale.ROOT).startsWith(typed)).toList());
    }

    private LineCompletion reference(List<Token> part, int mark) {
      boolean column = part.size() > mark + 2 && part.get(mark + 2).in(before).equals(".");
      if (!column) {
        return from(part.get(mark).end(), tables());
      }
      String name = LineText.name(part.get(mark + 1), before);
      Stream<TypeChoice> columns =
          schema.tables().stream()
              .filter(t -> t.name().local().equals(name))
              .flatMap(this::columns);
      return from(part.get(mark + 2).end(), columns);
    }

    private Stream<TypeChoice> columns(Table of) {
      return of.columns().stream().map(c -> new TypeChoice(written(c.name()), c.type()));
    }

    private Stream<TypeChoice> tables() {
      return schema.tables().stream()
          .map(t ->
              new TypeChoice(
                  (t.name().schema().equals(table.name().schema())
                          ? ""
                          : written(t.name().schema()) + ".")
                      + written(t.name().local()),
                  key(t)));
    }

    private static String key(Table table) {
      return table.primaryKey().map(k -> String.join(", ", k.columns())).orElse("");
    }

    private String written(String name) {
      return LineText.quoted(schema.engine(), name);
    }

    private Stream<TypeChoice> values() {
      boolean postgresql = schema.engine() == Engine.POSTGRESQL;
      Stream<TypeChoice> usual =
          Stream.of(
              new TypeChoice(postgresql ? "now()" : "CURRENT_TIMESTAMP", "the moment"),
              new TypeChoice("0", "nought"),
              new TypeChoice("''", "an empty text"),
              new TypeChoice("true", "yes"),
              new TypeChoice("false", "no"),
              new TypeChoice(postgresql ? "CURRENT_DATE" : "(CURRENT_DATE)", "the day"));
      Stream<TypeChoice> uuid =
          postgresql
              ? Stream.of(new TypeChoice("gen_random_uuid()", "a random identifier"))
              : Stream.of();
      return Stream.concat(usual, uuid);
    }
  }
}
