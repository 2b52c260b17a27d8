package dado.schema.dialect.sqlite;

import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.OtherObject;
import dado.schema.model.SchemaObject;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.List;
import java.util.stream.Collectors;

/// Views, triggers and virtual tables as SQLite keeps them: as their texts.
final class ObjectText {

  /// The word for tables that a module keeps.
  static final String VIRTUAL = "VIRTUAL TABLE";

  private static final String VIRTUAL_START = "CREATE VIRTUAL ";

  private ObjectText() {}

  /// SQLite writes the first words of what it keeps itself.
  static boolean isVirtual(SqliteRows.Text text) {
    return text.type().equals("table")
        && text.sql().regionMatches(true, 0, VIRTUAL_START, 0, VIRTUAL_START.length());
  }

  static SchemaObject object(SqliteRows.Text text) {
    Name name = new Name("main", text.name());
    return switch (text.type()) {
      case "view" -> view(name, DdlText.of(text.sql()));
      case "trigger" -> trigger(name, text);
      default ->
          new OtherObject(
              Id.of("object", "main", text.name()), name, VIRTUAL, text.sql().strip(), "");
    };
  }

  private static Trigger trigger(Name name, SqliteRows.Text text) {
    return new Trigger(
        Id.of("trigger", "main", text.name()),
        name,
        new Name("main", text.table()),
        Canonical.trigger(text.sql()),
        "",
        Options.NONE);
  }

  private static View view(Name name, DdlText text) {
    int as = text.find("AS");
    return new View(
        Id.of("view", "main", name.local()),
        name,
        Canonical.query(as < 0 ? "" : text.text().substring(text.words().get(as).end())),
        false,
        List.of(),
        "",
        Options.NONE.with("columns", columns(text, as)));
  }

  /// The names of a view's columns where they are listed before its query.
  private static String columns(DdlText text, int as) {
    int open = text.find("(");
    if (open < 0 || open >= as) {
      return "";
    }
    SqliteIdentifiers identifiers = new SqliteIdentifiers();
    return new KeyText(text, open)
        .names().stream().map(identifiers::shown).collect(Collectors.joining(", "));
  }

  /// The text that creates a trigger, under its name and on its table.
  static String create(Trigger trigger) {
    DdlText text = DdlText.of(trigger.definition());
    int at = text.find("TRIGGER") + 1;
    at += text.are(at, "IF", "NOT", "EXISTS") ? 3 : 0;
    boolean named =
        at < text.words().size() && text.words().get(at).name().equals(trigger.name().local());
    return at == 0 || named ? trigger.definition() : renamed(text, at, trigger.name());
  }

  private static String renamed(DdlText text, int at, Name name) {
    DdlText.Word word = text.words().get(at);
    return text.text().substring(0, word.start())
        + new SqliteIdentifiers().quote(name)
        + text.text().substring(word.end());
  }
}
