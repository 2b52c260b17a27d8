package dado.designer.inspector;

import dado.designer.thing.Thing.OfIndex;
import dado.designer.thing.ThingEdits;
import dado.schema.edit.Edit;
import dado.schema.edit.Edits;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The properties of an index.
record IndexProperties(Engine engine) {

  List<Property<OfIndex>> all() {
    List<Property<OfIndex>> all = new ArrayList<>();
    all.add(Property.line("name", OfIndex::name, ThingEdits::rename));
    all.add(
        Property.line(
            "index.keys",
            t -> IndexKeys.write(t.index().keys()),
            (s, t, text) -> {
              List<Index.Key> keys = IndexKeys.read(t.table(), text);
              return change(s, t, i -> i.withColumns(keys, i.include()));
            }));
    all.add(
        Property.flag(
            "index.unique",
            t -> t.index().unique(),
            (s, t, text) -> change(s, t, i -> with(i, i.method(), !text.isEmpty()))));
    if (methods().size() > 1) {
      all.add(
          Property.choice(
              "index.method",
              methods(),
              t -> t.index().method(),
              (s, t, text) -> change(s, t, i -> with(i, text, i.unique()))));
    }
    partial(all);
    all.add(
        Property.area(
            "options",
            t -> Lists.options(t.index().options()),
            (s, t, text) -> {
              Options options = Lists.options(text);
              return change(s, t, i -> i.withOptions(i.comment(), options));
            }));
    return all;
  }

  private void partial(List<Property<OfIndex>> all) {
    boolean family = engine == Engine.MYSQL || engine == Engine.MARIADB;
    if (engine == Engine.POSTGRESQL) {
      all.add(
          Property.line(
              "index.include",
              t -> Lists.names(t.index().include()),
              (s, t, text) -> change(s, t, i -> i.withColumns(i.keys(), Lists.names(text)))));
    }
    if (!family) {
      all.add(
          Property.sql("index.where", t -> t.index().where().orElse(""), IndexProperties::where));
    }
    if (engine != Engine.SQLITE) {
      all.add(
          Property.area(
              "comment",
              t -> t.index().comment(),
              (s, t, text) -> change(s, t, i -> i.withOptions(text, i.options()))));
    }
  }

  private static Edit where(Schema schema, OfIndex thing, String text) {
    Optional<String> where = text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    return change(schema, thing, i -> i.withWhere(where));
  }

  private static Edit change(Schema schema, OfIndex thing, UnaryOperator<Index> change) {
    return Edits.changeIndex(
        schema, thing.table().name(), thing.index(), change.apply(thing.index()));
  }

  private static Index with(Index i, String method, boolean unique) {
    return new Index(
        i.id(),
        i.name(),
        method,
        i.keys(),
        i.include(),
        i.where(),
        unique,
        i.comment(),
        i.options());
  }

  private List<String> methods() {
    return switch (engine) {
      case POSTGRESQL -> List.of("btree", "hash", "gin", "gist", "spgist", "brin");
      case MYSQL, MARIADB -> List.of("btree", "hash", "fulltext", "spatial");
      case SQLITE -> List.of("btree");
    };
  }
}
