package dado.schema.dbml;

import dado.schema.dbml.Dbml.Reading;
import dado.schema.dbml.DbmlTree.EnumNode;
import dado.schema.dbml.DbmlTree.Path;
import dado.schema.dbml.DbmlTree.TableNode;
import dado.schema.dbml.DbmlTree.ValueNode;
import dado.schema.model.Engine;
import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Namespace;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.parse.AutoNames;
import dado.schema.parse.Defaults;
import dado.schema.text.Note;
import dado.schema.text.SourceException;
import dado.schema.text.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes a schema of a DBML tree: looks up names, puts partials in, makes keys of references.
final class DbmlReader {

  private final Engine engine;
  private final DbmlTree tree;
  private final Map<Name, Table> tables = new LinkedHashMap<>();
  private final Map<String, Name> aliases = new LinkedHashMap<>();
  private final Map<Name, EnumType> enums = new LinkedHashMap<>();
  private final List<SchemaObject> objects = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  DbmlReader(Engine engine, DbmlTree tree) {
    this.engine = engine;
    this.tree = tree;
  }

  Reading read() {
    tree.extras().forEach(e -> note(e.spot(), e.text()));
    tree.enums().forEach(this::enumType);
    tree.tables().forEach(this::alias);
    DbmlKeys keys = new DbmlKeys(this);
    for (TableNode node : tree.tables()) {
      DbmlTable reader = new DbmlTable(this, name(node.path()), node);
      Table table = reader.read();
      tables.put(table.name(), table);
      reader.refs().forEach(keys::later);
    }
    tree.refs().forEach(keys::later);
    keys.run();
    List<Table> named = tables.values().stream().map(t -> AutoNames.named(engine, t)).toList();
    namespaces();
    notes.sort(Comparator.comparingInt(Note::line).thenComparingInt(Note::column));
    return new Reading(new Schema(engine, named, objects).sorted(), notes);
  }

  /// In DBML a schema is there as soon as something lies in it.
  private void namespaces() {
    if (engine == Engine.POSTGRESQL) {
      Stream.concat(tables.keySet().stream(), enums.keySet().stream())
          .map(Name::schema)
          .filter(s -> !s.equals(Defaults.namespace(engine)))
          .distinct()
          .map(Namespace::of)
          .forEach(objects::add);
    }
  }

  Engine engine() {
    return engine;
  }

  void note(Spot spot, String text) {
    notes.add(Note.at(spot, text));
  }

  void add(SchemaObject object) {
    objects.add(object);
  }

  private void alias(TableNode node) {
    Name name = name(node.path());
    if (tables.put(name, empty(name)) != null) {
      throw new SourceException(
          node.spot(), "the table " + node.path() + " stands here a second time.");
    }
    node.alias().ifPresent(a -> aliases.put(a, name));
  }

  private static Table empty(Name name) {
    Id id = Id.of("table", name.schema(), name.local());
    return new Table(id, name, List.of(), List.of(), List.of(), "");
  }

  /// The name of a path. DBML's default schema is the engine's.
  Name name(Path path) {
    List<String> names = path.names();
    if (names.size() > 2) {
      throw new SourceException(path.spot(), "expected schema.name, found " + path + ".");
    }
    boolean plain =
        names.size() == 1 || (engine != Engine.POSTGRESQL && names.getFirst().equals("public"));
    return new Name(plain ? Defaults.namespace(engine) : names.getFirst(), names.getLast());
  }

  /// The table that a reference names, by its name or alias.
  Table table(Path path) {
    Name name =
        path.names().size() == 1 && aliases.containsKey(path.names().getFirst())
            ? aliases.getOrDefault(path.names().getFirst(), name(path))
            : name(path);
    return Optional.ofNullable(tables.get(name))
        .orElseThrow(
            () -> new SourceException(path.spot(), "there is no table " + path + " in this text."));
  }

  void replace(Table table) {
    tables.put(table.name(), table);
  }

  void addTable(Table table) {
    tables.putIfAbsent(table.name(), table);
  }

  /// The table of that name as it is now.
  Table current(Name name) {
    return tables.getOrDefault(name, empty(name));
  }

  boolean has(Name name) {
    return tables.containsKey(name);
  }

  TableNode partial(String name, Spot spot) {
    return tree.partials().stream()
        .filter(p -> p.path().names().getLast().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new SourceException(spot, "there is no TablePartial " + name + " in this text."));
  }

  /// The enum that a column's type names.
  Optional<EnumType> enumOf(String type) {
    String[] parts = type.split("\\.", 2);
    Name name =
        parts.length == 2
            ? new Name(parts[0], parts[1])
            : new Name(Defaults.namespace(engine), type);
    return Optional.ofNullable(enums.get(name));
  }

  private void enumType(EnumNode node) {
    Name name = name(node.path());
    List<String> labels = node.values().stream().map(ValueNode::label).toList();
    EnumType bare = EnumType.of(Id.of("enum", name.schema(), name.local()), name, labels);
    EnumType type =
        new EnumType(bare.id(), name, bare.values(), node.note().orElse(""), Options.NONE);
    if (enums.put(name, type) != null) {
      throw new SourceException(
          node.spot(), "the enum " + node.path() + " stands here a second time.");
    }
    node.values().stream()
        .filter(v -> !v.settings().isEmpty())
        .forEach(v ->
            note(
                v.spot(),
                "the note of the value " + v.label() + " is left out: values have no comments."));
    if (engine == Engine.POSTGRESQL) {
      objects.add(type);
    }
  }
}
