package dado.schema.dbml;

import dado.schema.dbml.DbmlToken.Kind;
import dado.schema.dbml.DbmlTree.Body;
import dado.schema.dbml.DbmlTree.CheckNode;
import dado.schema.dbml.DbmlTree.ColumnNode;
import dado.schema.dbml.DbmlTree.Extra;
import dado.schema.dbml.DbmlTree.IndexNode;
import dado.schema.dbml.DbmlTree.Injection;
import dado.schema.dbml.DbmlTree.Item;
import dado.schema.dbml.DbmlTree.KeyNode;
import dado.schema.dbml.DbmlTree.Path;
import dado.schema.dbml.DbmlTree.Setting;
import dado.schema.dbml.DbmlTree.TableNode;
import dado.schema.text.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads tables and parts of tables.
record DbmlTables(DbmlTokens tokens, DbmlRefs refs, List<Extra> extras) {

  /// `Table schema.name as alias [settings] { … }`.
  TableNode table() {
    Spot spot = tokens.spot();
    tokens.take();
    Path path = tokens.path("the table's name");
    Optional<String> alias = Optional.empty();
    if (tokens.peek().word("as")) {
      tokens.take();
      alias = Optional.of(tokens.name("the table's alias"));
    }
    List<Setting> settings = settings();
    tokens.expect("{", "behind the table's name");
    return new TableNode(path, alias, settings, body(), spot);
  }

  private List<Setting> settings() {
    return new DbmlSettings(tokens, refs).all();
  }

  private Body body() {
    List<Item> items = new ArrayList<>();
    List<IndexNode> indexes = new ArrayList<>();
    List<CheckNode> checks = new ArrayList<>();
    Optional<String> note = Optional.empty();
    while (!tokens.accept("}")) {
      switch (inner()) {
        case "indexes" -> indexes.addAll(indexes());
        case "checks" -> checks.addAll(checks());
        case "note" -> note = Optional.of(note());
        case "records", "metadata" -> other();
        default -> items.add(item());
      }
    }
    return new Body(items, indexes, checks, note);
  }

  /// The word of an element inside a table; empty at a column, which may have such a name.
  private String inner() {
    boolean opens = tokens.peek(1).is("{") || tokens.peek(1).is(":") || tokens.peek(1).is("(");
    return tokens.peek().kind() == Kind.WORD && opens
        ? tokens.peek().text().toLowerCase(Locale.ROOT)
        : "";
  }

  private void other() {
    extras.add(
        new Extra(
            "\"" + tokens.peek().text() + "\" is left out: a schema has no place for it.",
            tokens.spot()));
    while (!tokens.peek().is("{") && !tokens.end()) {
      tokens.take();
    }
    tokens.skip();
  }

  private Item item() {
    Spot spot = tokens.spot();
    if (tokens.accept("~")) {
      return new Injection(tokens.name("the name of a TablePartial"), spot);
    }
    String name = tokens.name("a column, or \"}\" at the end of the table");
    String type = tokens.type(name);
    return new ColumnNode(name, type, settings(), spot);
  }

  /// `Note: '…'` or `Note { '…' }`.
  String note() {
    tokens.take();
    if (tokens.accept(":")) {
      return tokens.string("the note");
    }
    tokens.expect("{", "or \":\" behind Note");
    String note = tokens.string("the note");
    tokens.expect("}", "behind the note");
    return note;
  }

  private List<IndexNode> indexes() {
    tokens.take();
    tokens.expect("{", "behind indexes");
    List<IndexNode> indexes = new ArrayList<>();
    while (!tokens.accept("}")) {
      Spot spot = tokens.spot();
      indexes.add(new IndexNode(keys(), settings(), spot));
    }
    return indexes;
  }

  private List<KeyNode> keys() {
    List<KeyNode> keys = new ArrayList<>();
    if (!tokens.accept("(")) {
      keys.add(key());
      return keys;
    }
    do {
      keys.add(key());
    } while (tokens.accept(","));
    tokens.expect(")", "behind the columns of the index");
    return keys;
  }

  private KeyNode key() {
    boolean expression = tokens.peek().kind() == Kind.EXPRESSION;
    return expression
        ? new KeyNode(tokens.take().text(), true)
        : new KeyNode(tokens.name("a column or an expression in backticks"), false);
  }

  private List<CheckNode> checks() {
    tokens.take();
    tokens.expect("{", "behind checks");
    List<CheckNode> checks = new ArrayList<>();
    while (!tokens.accept("}")) {
      Spot spot = tokens.spot();
      if (tokens.peek().kind() != Kind.EXPRESSION) {
        throw tokens.expected("a condition in backticks: `…`");
      }
      checks.add(new CheckNode(tokens.take().text(), settings(), spot));
    }
    return checks;
  }
}
