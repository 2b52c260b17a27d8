package dado.schema.parse;

import dado.schema.Dialects;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.OtherObject;
import dado.schema.model.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A schema while its statements are read.
final class Drafts {

  final Engine engine;
  final Map<Name, TableDraft> tables = new LinkedHashMap<>();

  /// Partitions by their names.
  final Map<Name, TableDraft> parts = new LinkedHashMap<>();

  final Map<SchemaObject.Key, SchemaObject> objects = new LinkedHashMap<>();

  /// What the statement that is being read has to say, by offset in its text.
  final List<Misread> remarks = new ArrayList<>();

  /// Where a name without a schema lies.
  String namespace;

  Drafts(Engine engine) {
    this.engine = engine;
    this.namespace = Defaults.namespace(engine);
  }

  Identifiers identifiers() {
    return Dialects.of(engine).identifiers();
  }

  boolean family() {
    return engine == Engine.MYSQL || engine == Engine.MARIADB;
  }

  /// Whether names that differ only in case are different.
  boolean exact() {
    return engine == Engine.POSTGRESQL;
  }

  void remark(Words words, String text) {
    remarks.add(new Misread(words.offset(), text));
  }

  Name name(Words words, String what) {
    return words.qualified(what, namespace);
  }

  Optional<TableDraft> find(Name name) {
    Optional<TableDraft> found =
        Optional.ofNullable(tables.get(name)).or(() -> Optional.ofNullable(parts.get(name)));
    return found.isPresent() || exact()
        ? found
        : tables.values().stream()
            .filter(t ->
                t.name.local().equalsIgnoreCase(name.local())
                    && t.name.schema().equals(name.schema()))
            .findFirst();
  }

  void part(TableDraft table, TableDraft own, String bound) {
    tables.remove(own.name);
    parts.put(own.name, own);
    table.parts.add(new TableDraft.Part(own, bound));
  }

  TableDraft table(Words words) {
    Words before = words.copy();
    Name name = name(words, "the table's name");
    return find(name)
        .orElseThrow(() ->
            new Misread(
                before.offset(), "there is no table " + name.local() + " before this statement"));
  }

  void put(SchemaObject object) {
    objects.put(object.key(), object);
  }

  /// Changes the objects of a kind and name.
  boolean change(SchemaObject.Kind kind, Name name, UnaryOperator<SchemaObject> change) {
    List<SchemaObject> some =
        objects.values().stream().filter(o -> o.kind() == kind && o.name().equals(name)).toList();
    for (SchemaObject object : some) {
      objects.remove(object.key());
      put(change.apply(object));
    }
    return !some.isEmpty();
  }

  /// Carries a statement as it is.
  void other(Name name, String what, String definition) {
    String word = what.isEmpty() ? "STATEMENT" : what;
    Name free = name;
    for (int i = 2; objects.containsKey(carried(free, word, definition).key()); i++) {
      free = name.withLocal(name.local() + " " + i);
    }
    put(carried(free, word, definition));
  }

  private static OtherObject carried(Name name, String what, String definition) {
    Id id = Id.of(what.toLowerCase(Locale.ROOT), name.schema(), name.local());
    return new OtherObject(id, name, what, definition, "");
  }
}
