package dado.schema.change;

import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Options;
import java.util.List;
import java.util.Map;

/// The names and identities of one random schema.
///
/// Each kind of thing has names of its own, so that every name in a text is known for what it is:
/// tables and views `r0`…, columns `a` to `e`, routines `f…`, sequences `q…`, types `mood`, `pos`,
/// `pair`.
final class Words {

  static final int TABLES = 4;
  static final int VIEWS = 3;
  private static final List<String> COLUMNS = List.of("a", "b", "c", "d", "e");
  private static final int RELATIONS = 8;

  private final Dice dice;
  private final Engine engine;
  private final boolean byName;
  private final boolean design;
  private final String namespace;
  private final List<Integer> relations;

  /// @param byName whether identities are no more than names, as when a database is read
  /// @param design whether constraints may be without a name
  Words(Dice dice, Engine engine, boolean byName, boolean design) {
    this.dice = dice;
    this.engine = engine;
    this.byName = byName;
    this.design = design;
    this.namespace = namespace();
    this.relations = dice.order(RELATIONS, 10);
  }

  private String namespace() {
    return switch (engine) {
      case POSTGRESQL -> dice.once(12, 11) ? "n" : "s";
      case MYSQL, MARIADB -> "s";
      case SQLITE -> "main";
    };
  }

  Dice dice() {
    return dice;
  }

  Engine engine() {
    return engine;
  }

  boolean isPostgresql() {
    return engine == Engine.POSTGRESQL;
  }

  boolean isFamily() {
    return engine == Engine.MYSQL || engine == Engine.MARIADB;
  }

  boolean isSqlite() {
    return engine == Engine.SQLITE;
  }

  /// Whether a constraint's name is left to the engine.
  boolean unnamed(int... purpose) {
    return (isSqlite() || design) && dice.once(6, purpose);
  }

  String namespaceName() {
    return namespace;
  }

  Name name(String local) {
    return new Name(namespace, local);
  }

  /// The name of the table or view in a slot.
  Name relation(int slot) {
    return name("r" + relations.get(slot));
  }

  /// The names of the columns of a table, by slot.
  List<String> columns(int table) {
    return dice.order(COLUMNS.size(), 12, table).stream().map(COLUMNS::get).toList();
  }

  /// An identity: of a slot, or of a name where nothing better is known.
  Id id(String slot, String name) {
    return new Id(byName ? slot.charAt(0) + ":" + name : slot);
  }

  /// A name with a second form, for renames.
  String either(String base, int... purpose) {
    return dice.once(5, purpose) ? base + "x" : base;
  }

  /// An option now and then.
  Options option(String key, List<String> values, int... purpose) {
    int roll = dice.roll(values.size() + 3, purpose);
    return roll < values.size() ? Options.of(Map.of(key, values.get(roll))) : Options.NONE;
  }

  String comment(int... purpose) {
    return dice.once(5, purpose) ? "said" : "";
  }

  /// A name inside an expression or a definition.
  String printed(Name name) {
    return isSqlite() ? name.local() : name.schema() + "." + name.local();
  }
}
