package dado.schema.dbml;

import dado.schema.dbml.DbmlToken.Kind;
import dado.schema.dbml.DbmlTree.EnumNode;
import dado.schema.dbml.DbmlTree.Extra;
import dado.schema.dbml.DbmlTree.Path;
import dado.schema.dbml.DbmlTree.RefNode;
import dado.schema.dbml.DbmlTree.Setting;
import dado.schema.dbml.DbmlTree.TableNode;
import dado.schema.dbml.DbmlTree.ValueNode;
import dado.schema.text.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads a DBML text (https://dbml.dbdiagram.io/docs) into its tree.
final class DbmlParser {

  /// Elements that are about pictures, samples and several files.
  private static final Set<String> OTHERS =
      Set.of("diagramview", "records", "metadata", "dep", "lineage", "custom");

  private final DbmlTokens tokens;
  private final DbmlRefs refs;
  private final DbmlTables tableParser;
  private final List<TableNode> tables = new ArrayList<>();
  private final List<TableNode> partials = new ArrayList<>();
  private final List<RefNode> references = new ArrayList<>();
  private final List<EnumNode> enums = new ArrayList<>();
  private final List<Extra> extras = new ArrayList<>();

  private DbmlParser(String text) {
    this.tokens = new DbmlTokens(text);
    this.refs = new DbmlRefs(tokens);
    this.tableParser = new DbmlTables(tokens, refs, extras);
  }

  static DbmlTree parse(String text) {
    DbmlParser parser = new DbmlParser(text);
    while (!parser.tokens.end()) {
      parser.element();
    }
    return new DbmlTree(
        parser.tables, parser.partials, parser.references, parser.enums, parser.extras);
  }

  private void element() {
    Spot spot = tokens.spot();
    String word =
        tokens.peek().kind() == Kind.WORD ? tokens.peek().text().toLowerCase(Locale.ROOT) : "";
    switch (word) {
      case "table" -> tables.add(tableParser.table());
      case "tablepartial" -> partials.add(tableParser.table());
      case "ref" -> ref();
      case "enum" -> enumeration();
      case "project" -> skip("the project's name, type and note", spot);
      case "tablegroup" -> skip("a group of tables", spot);
      case "note" -> skip("a sticky note", spot);
      case "use", "reuse" -> use(spot);
      default -> other(word, spot);
    }
  }

  private void other(String word, Spot spot) {
    if (!OTHERS.contains(word)) {
      throw tokens.expected("Table, TablePartial, Ref, Enum, TableGroup, Note or Project");
    }
    skip("\"" + word + "\"", spot);
  }

  private void skip(String what, Spot spot) {
    while (!tokens.peek().is("{")) {
      if (tokens.end()) {
        throw tokens.expected("\"{\"");
      }
      tokens.take();
    }
    tokens.skip();
    extras.add(new Extra(what + " is left out: a database has no place for it.", spot));
  }

  /// `use { table a } from './b.dbml'` or `use * from './b.dbml'`.
  private void use(Spot spot) {
    while (!tokens.end() && tokens.peek().kind() != Kind.STRING) {
      tokens.take();
    }
    String file = tokens.string("the file");
    extras.add(new Extra("what \"" + file + "\" holds is missing: only one file is read.", spot));
  }

  /// `Ref name: a.b > c.d [settings]` or `Ref name { … }`.
  private void ref() {
    tokens.take();
    String name = tokens.peek().name() ? tokens.path("the reference's name").toString() : "";
    if (tokens.accept(":")) {
      references.add(refs.reference(name));
      return;
    }
    settings();
    tokens.expect("{", "or \":\" behind Ref");
    while (!tokens.accept("}")) {
      references.add(refs.reference(name));
    }
  }

  private List<Setting> settings() {
    return new DbmlSettings(tokens, refs).all();
  }

  private void enumeration() {
    Spot spot = tokens.spot();
    tokens.take();
    Path path = tokens.path("the enum's name");
    settings();
    tokens.expect("{", "behind the enum's name");
    List<ValueNode> values = new ArrayList<>();
    Optional<String> note = Optional.empty();
    while (!tokens.accept("}")) {
      if (tokens.peek().word("note") && (tokens.peek(1).is(":") || tokens.peek(1).is("{"))) {
        note = Optional.of(tableParser.note());
      } else {
        values.add(value());
      }
    }
    enums.add(new EnumNode(path, values, note, spot));
  }

  private ValueNode value() {
    Spot spot = tokens.spot();
    String label = tokens.name("a value of the enum, or \"}\"");
    List<Setting> settings = settings();
    tokens.accept(",");
    return new ValueNode(label, settings, spot);
  }
}
