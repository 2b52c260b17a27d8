package dado.schema.edit.line;

import dado.schema.model.Constraint.Action;
import dado.schema.model.Engine;
import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a part that is a column.
final class ColumnItemReader {

  /// Words behind which something about the column begins.
  private static final Set<String> FLAGS =
      Set.of(
          "!",
          "!=",
          "=",
          "->",
          "pk",
          "unique",
          "index",
          "identity",
          "not",
          "null",
          "default",
          "on",
          "references",
          "primary",
          "auto_increment",
          "autoincrement");

  private final Engine engine;
  private final String text;
  private final LineCursor cursor;

  private String type = "";
  private boolean required;
  private String value = "";
  private String touched = "";
  private @Nullable Reference reference;
  private boolean key;
  private boolean unique;
  private boolean indexed;
  private boolean generated;
  private String comment = "";

  ColumnItemReader(Engine engine, String text, LineCursor cursor) {
    this.engine = engine;
    this.text = text;
    this.cursor = cursor;
  }

  LineReading.Placed read() {
    int start = cursor.offset();
    String name = name("A column begins with its name");
    int nameEnd = cursor.lastEnd();
    int typeStart = cursor.end() ? nameEnd : cursor.offset();
    type = type(cursor.until(this::ends));
    while (!cursor.end()) {
      clause();
    }
    LineItem.Column column =
        new LineItem.Column(
            name,
            type,
            required,
            value,
            touched,
            Optional.ofNullable(reference),
            key,
            unique,
            indexed,
            generated,
            comment);
    typed(column, start, nameEnd);
    return new LineReading.Placed(column, start, nameEnd, typeStart, cursor.lastEnd());
  }

  private String type(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.OPERATOR || token.kind() == Token.Kind.PARAMETER) {
        throw new Unread(
            token.start(),
            token.end(),
            "A type does not go on with " + token.in(text) + ". Put it in quotes or remove it.");
      }
    }
    return LineText.flat(text, tokens);
  }

  /// Only the key that the engine makes up has neither a type nor a table it points at.
  private void typed(LineItem.Column column, int start, int end) {
    if (column.isSurrogate() && !generated && !column.name().equalsIgnoreCase("id")) {
      throw untyped(start, end);
    }
  }

  private Unread untyped(int start, int end) {
    String name = text.substring(start, end);
    return new Unread(
        start,
        end,
        "Which type has "
            + name
            + "? Write "
            + name
            + " text, or "
            + name
            + " -> table for a foreign key.");
  }

  private String name(String what) {
    if (cursor.end() || !LineText.isName(cursor.token(), text)) {
      throw unnamed(what);
    }
    String name = LineText.name(cursor.token(), text);
    if (name.isEmpty()) {
      throw new Unread(
          cursor.offset(),
          cursor.token().end(),
          "A name cannot be empty. Give it at least one letter.");
    }
    cursor.step();
    return name;
  }

  private Unread unnamed(String what) {
    String found = cursor.end() ? "" : ", not with " + cursor.raw();
    int end = cursor.end() ? cursor.offset() : cursor.token().end();
    return new Unread(cursor.offset(), end, what + found + ". Put other names in quotes.");
  }

  private boolean ends(LineCursor c) {
    return FLAGS.contains(c.word(0)) || c.token().kind() == Token.Kind.STRING;
  }

  private void clause() {
    if (cursor.accept("->") || cursor.accept("references")) {
      reference = reference();
    } else if (cursor.token().kind() == Token.Kind.STRING) {
      comment = comment();
    } else if (!filling() && !flag()) {
      throw unexpected();
    }
  }

  /// Reads what fills the column.
  private boolean filling() {
    if (cursor.accept("!=")) {
      required = true;
      value = expression("=");
    } else if (cursor.accept("=") || cursor.accept("default")) {
      value = expression("=");
    } else if (cursor.accept("on", "update")) {
      touched = expression("on update");
    } else {
      return false;
    }
    return true;
  }

  private boolean flag() {
    if (cursor.accept("!") || cursor.accept("not", "null")) {
      required = true;
    } else if (cursor.accept("identity")
        || cursor.accept("auto_increment")
        || cursor.accept("autoincrement")) {
      generated = true;
    } else if (!keyOrIndex()) {
      return cursor.accept("null");
    }
    return true;
  }

  private boolean keyOrIndex() {
    if (cursor.accept("pk") || cursor.accept("primary", "key")) {
      key = true;
    } else if (cursor.accept("unique")) {
      unique = true;
    } else if (cursor.accept("index")) {
      indexed = true;
    } else {
      return false;
    }
    return true;
  }

  private Unread unexpected() {
    String found = cursor.raw();
    return new Unread(
        cursor.offset(),
        cursor.token().end(),
        "Here may stand ! (not null), = default, -> table, pk, unique, index, identity or a"
            + " 'comment', not "
            + found
            + ". A comma begins the next column.");
  }

  private String expression(String after) {
    if (cursor.end()) {
      throw new Unread(
          cursor.offset(),
          cursor.offset(),
          "The value is missing behind " + after + ", such as now().");
    }
    List<Token> tokens = new DefaultText(text).tokens(cursor);
    if (tokens.isEmpty()) {
      throw new Unread(
          cursor.offset(),
          cursor.token().end(),
          "Expected a value behind " + after + ", such as 0 or now(), found " + cursor.raw() + ".");
    }
    if (!DefaultText.isWhole(text, tokens)) {
      Token last = tokens.getLast();
      throw new Unread(
          last.start(),
          last.end(),
          "The value does not end with " + last.in(text) + ". Write what follows it.");
    }
    return DefaultText.normal(engine, LineText.flat(text, tokens));
  }

  private String comment() {
    String raw = cursor.raw();
    if (raw.charAt(0) != '\'' && raw.charAt(0) != '"') {
      throw unexpected();
    }
    cursor.step();
    return raw.charAt(0) == '"'
        ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"")
        : LineText.string(engine, raw);
  }

  private Reference reference() {
    List<String> path = new ArrayList<>();
    do {
      path.add(name("Behind the arrow stands a table"));
    } while (path.size() < 3 && cursor.accept("."));
    if (cursor.accept("(")) {
      path.add(name("In the parentheses stands a column"));
      if (!cursor.accept(")")) {
        throw new Unread(
            cursor.offset(),
            cursor.offset(),
            "The parenthesis is not closed. Write ) behind the column.");
      }
    }
    Action onDelete = Action.NO_ACTION;
    Action onUpdate = Action.NO_ACTION;
    while (cursor.is("on", "delete") || cursor.is("on", "update")) {
      boolean delete = cursor.word(1).equals("delete");
      cursor.accept("on", cursor.word(1));
      Action action = action();
      onDelete = delete ? action : onDelete;
      onUpdate = delete ? onUpdate : action;
    }
    return new Reference(path, onDelete, onUpdate);
  }

  private Action action() {
    for (Action action : Action.values()) {
      if (cursor.accept(action.sql().toLowerCase(Locale.ROOT).split(" "))) {
        return action;
      }
    }
    int end = cursor.end() ? cursor.offset() : cursor.token().end();
    throw new Unread(
        cursor.offset(), end, "Expected cascade, restrict, set null, set default or no action.");
  }
}
