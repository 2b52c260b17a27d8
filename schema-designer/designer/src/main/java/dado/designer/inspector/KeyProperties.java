package dado.designer.inspector;

import dado.designer.thing.Thing.OfConstraint;
import dado.designer.thing.ThingEdits;
import dado.schema.edit.Edit;
import dado.schema.edit.Edits;
import dado.schema.model.Constraint;
import dado.schema.model.Constraint.Action;
import dado.schema.model.Constraint.ForeignKey;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// The properties of a constraint: a key, a check, a foreign key.
record KeyProperties(Engine engine) {

  private static final List<String> DEFERRED = List.of("", "immediate", "deferred");

  List<Property<OfConstraint>> of(Constraint constraint) {
    List<Property<OfConstraint>> all = new ArrayList<>();
    all.add(Property.line("name", OfConstraint::name, ThingEdits::rename));
    switch (constraint) {
      case Constraint.PrimaryKey k -> all.add(columns());
      case Constraint.Unique u -> all.add(columns());
      case Constraint.Check c -> all.add(condition());
      case Constraint.Exclusion e -> all.add(definition());
      case ForeignKey f -> foreignKey(all);
    }
    if (engine == Engine.POSTGRESQL
        || (engine == Engine.SQLITE && constraint instanceof ForeignKey)) {
      all.add(
          Property.choice(
              "key.deferrable",
              DEFERRED,
              t -> t.constraint().options().get("deferrable"),
              (s, t, text) ->
                  change(s, t, c -> c.withOptions(c.options().with("deferrable", text)))));
    }
    all.add(
        Property.area(
            "options",
            t -> Lists.options(t.constraint().options()),
            (s, t, text) -> {
              Options options = Lists.options(text);
              return change(s, t, c -> c.withOptions(options));
            }));
    return all;
  }

  private static Edit change(Schema schema, OfConstraint thing, UnaryOperator<Constraint> change) {
    return Edits.changeConstraint(
        schema, thing.table().name(), thing.constraint(), change.apply(thing.constraint()));
  }

  private static Property<OfConstraint> columns() {
    return Property.line(
        "columns",
        t -> Lists.names(columns(t.constraint())),
        (s, t, text) -> change(s, t, c -> withColumns(c, Lists.names(text))));
  }

  private static List<String> columns(Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> k.columns();
      case Constraint.Unique u -> u.columns();
      case ForeignKey f -> f.columns();
      case Constraint.Check c -> List.of();
      case Constraint.Exclusion e -> List.of();
    };
  }

  private static Constraint withColumns(Constraint constraint, List<String> columns) {
    return switch (constraint) {
      case Constraint.PrimaryKey k ->
          new Constraint.PrimaryKey(k.name(), columns, k.options().without("keys"));
      case Constraint.Unique u ->
          new Constraint.Unique(u.name(), columns, u.options().without("keys"));
      case ForeignKey f -> f.withColumns(columns, f.referencedColumns());
      case Constraint.Check c -> c;
      case Constraint.Exclusion e -> e;
    };
  }

  private static Property<OfConstraint> condition() {
    return Property.sql(
        "check.condition",
        t -> t.constraint() instanceof Constraint.Check c ? c.expression() : "",
        (s, t, text) ->
            change(s, t, c -> new Constraint.Check(c.name(), text.strip(), c.options())));
  }

  private static Property<OfConstraint> definition() {
    return Property.sql(
        "definition",
        t -> t.constraint() instanceof Constraint.Exclusion e ? e.definition() : "",
        (s, t, text) ->
            change(s, t, c -> new Constraint.Exclusion(c.name(), text.strip(), c.options())));
  }

  private static void foreignKey(List<Property<OfConstraint>> all) {
    all.add(columns());
    all.add(
        Property.line(
            "foreign.table", t -> table(key(t), t.table().name()), KeyProperties::references));
    all.add(
        Property.line(
            "foreign.columns",
            t -> Lists.names(key(t).referencedColumns()),
            (s, t, text) ->
                change(s, t, c -> key(t).withColumns(key(t).columns(), Lists.names(text)))));
    all.add(
        Property.choice(
            "foreign.delete",
            actions(),
            t -> word(key(t).onDelete()),
            (s, t, text) -> change(s, t, c -> acting(key(t), action(text), key(t).onUpdate()))));
    all.add(
        Property.choice(
            "foreign.update",
            actions(),
            t -> word(key(t).onUpdate()),
            (s, t, text) -> change(s, t, c -> acting(key(t), key(t).onDelete(), action(text)))));
  }

  private static ForeignKey key(OfConstraint thing) {
    if (thing.constraint() instanceof ForeignKey f) {
      return f;
    }
    throw new IllegalArgumentException("This is no foreign key any more. Select it again.");
  }

  private static String table(ForeignKey key, Name own) {
    boolean near = key.references().schema().equals(own.schema());
    return near ? key.references().local() : key.references().toString();
  }

  /// Another table; where its key has as many columns, those.
  private static Edit references(Schema schema, OfConstraint thing, String text) {
    int dot = text.indexOf('.');
    Name own = thing.table().name();
    Name near = own.withLocal(text.strip());
    Name name =
        dot < 0 || schema.table(near).isPresent()
            ? near
            : new Name(text.substring(0, dot).strip(), text.substring(dot + 1).strip());
    ForeignKey key = key(thing);
    List<String> keys =
        schema
            .table(name)
            .flatMap(t -> t.primaryKey())
            .map(Constraint.PrimaryKey::columns)
            .filter(k -> k.size() == key.columns().size())
            .orElse(key.referencedColumns());
    return change(schema, thing, c -> key.withReferences(name).withColumns(key.columns(), keys));
  }

  private static List<String> actions() {
    return Arrays.stream(Action.values()).map(KeyProperties::word).toList();
  }

  private static String word(Action action) {
    return action.sql().toLowerCase(Locale.ROOT);
  }

  private static Action action(String word) {
    return Action.valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }

  private static ForeignKey acting(ForeignKey key, Action onDelete, Action onUpdate) {
    return new ForeignKey(
        key.name(),
        key.columns(),
        key.references(),
        key.referencedColumns(),
        onDelete,
        onUpdate,
        key.options());
  }
}
