package dado.schema.edit;

import dado.schema.change.Change;
import dado.schema.change.Mentions;
import dado.schema.model.Column;
import dado.schema.model.CompositeType;
import dado.schema.model.Domain;
import dado.schema.model.Engine;
import dado.schema.model.EnumType;
import dado.schema.model.Extension;
import dado.schema.model.Grant;
import dado.schema.model.Name;
import dado.schema.model.Namespace;
import dado.schema.model.OtherObject;
import dado.schema.model.Policy;
import dado.schema.model.Routine;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// Acts on what lies beside the tables.
final class ObjectEdits {

  private ObjectEdits() {}

  static Edit add(Schema schema, SchemaObject object) {
    Act act = new Act(schema);
    add(act, object);
    return act.done("Add " + Taken.words(object));
  }

  static void add(Act act, SchemaObject object) {
    free(act.schema(), object);
    check(act.schema(), object);
    act.make(new Change.AddObject(object));
  }

  private static void free(Schema schema, SchemaObject object) {
    Things things = new Things(schema);
    if (object instanceof View || object instanceof Sequence) {
      things.free(object.kind().title(), object.name());
    } else if (!(object instanceof Grant)) {
      things.nameable(object.kind().title(), object.name().local());
    }
    schema
        .object(object.key())
        .ifPresent(there -> {
          throw Things.refuse(
              "There is a " + Taken.words(there) + " already. Choose another name.");
        });
  }

  private static void check(Schema schema, SchemaObject object) {
    Things things = new Things(schema);
    String what = Taken.words(object);
    switch (object) {
      case EnumType e -> EnumEdits.check(e);
      case CompositeType c -> attributes(c);
      case Domain d -> {
        d.defaultValue().ifPresent(v -> SqlPiece.require(schema.engine(), "default of " + what, v));
        d.checks()
            .forEach(c -> SqlPiece.require(schema.engine(), "check of " + what, c.expression()));
      }
      case Sequence s ->
          s.ownedBy().ifPresent(o -> Things.column(things.table(o.table()), o.column()));
      case View v -> view(schema.engine(), v);
      case Trigger t -> trigger(schema, t);
      case Policy p -> policy(things, p);
      case Routine r -> text(what, r.definition());
      case OtherObject o -> text(what, o.definition());
      case Grant g -> grant(g);
      case Namespace n -> {}
      case Extension e -> {}
    }
  }

  private static void view(Engine engine, View view) {
    SqlPiece.require(engine, "query of " + Taken.words(view), view.definition());
    if (view.materialized() && engine != Engine.POSTGRESQL) {
      throw Things.refuse(
          engine.title()
              + " has no materialized views. Make "
              + view.name().local()
              + " a plain view, or a table that is filled from time to time.");
    }
  }

  private static void attributes(CompositeType type) {
    HashSet<String> seen = new HashSet<>();
    for (CompositeType.Attribute attribute : type.attributes()) {
      if (attribute.name().isBlank() || attribute.type().isBlank() || !seen.add(attribute.name())) {
        throw Things.refuse(
            "Each field of the composite type "
                + type.name().local()
                + " needs a name of its own and a type.");
      }
    }
  }

  private static void trigger(Schema schema, Trigger trigger) {
    boolean view = schema.views().stream().anyMatch(v -> v.name().equals(trigger.table()));
    if (!view) {
      new Things(schema).table(trigger.table());
    }
    text("trigger " + trigger.name().local(), trigger.definition());
  }

  private static void policy(Things things, Policy policy) {
    things.table(policy.table());
    String what = "policy " + policy.name().local();
    policy.using().ifPresent(u -> SqlPiece.require(Engine.POSTGRESQL, "condition of " + what, u));
    policy.check().ifPresent(c -> SqlPiece.require(Engine.POSTGRESQL, "check of " + what, c));
    boolean insert = policy.command().equals("INSERT");
    boolean reads = policy.command().equals("SELECT") || policy.command().equals("DELETE");
    if ((insert && policy.using().isPresent()) || (reads && policy.check().isPresent())) {
      throw Things.refuse(
          "The "
              + what
              + " is for "
              + policy.command()
              + ", which has "
              + (insert
                  ? "no rows to see: move its condition to the check."
                  : "no rows to write: leave its check out."));
    }
  }

  private static void grant(Grant grant) {
    if (grant.privileges().isEmpty() || grant.grantee().isBlank()) {
      throw Things.refuse(
          "A grant on " + grant.name().local() + " needs a role and at least one privilege.");
    }
  }

  private static void text(String what, String definition) {
    if (definition.isBlank()) {
      throw Things.refuse("The " + what + " has no text. Type the statement that creates it.");
    }
  }

  /// An object with another definition and perhaps another name, in one act.
  static Edit change(Schema schema, SchemaObject.Key key, SchemaObject wanted, String label) {
    Act act = new Act(schema);
    SchemaObject before = act.things().object(key);
    if (before.kind() != wanted.kind()) {
      throw Things.refuse(
          "A "
              + before.kind().title()
              + " cannot become a "
              + wanted.kind().title()
              + ". Drop it and add the other.");
    }
    if (!before.name().equals(wanted.name())) {
      rename(act, before, wanted.name());
    }
    SchemaObject there = act.things().object(before.withName(wanted.name()).key());
    if (!there.key().equals(wanted.key())) {
      check(act.schema(), wanted);
      act.make(new Change.DropObject(there)).make(new Change.AddObject(wanted));
    } else if (!there.same(renamed(before, there, wanted))) {
      check(act.schema(), wanted);
      act.make(new Change.AlterObject(there, wanted.withId(there.id())));
    }
    return act.done(label);
  }

  /// What the renaming itself rewrote stays, unless the person wants something else.
  private static SchemaObject renamed(
      SchemaObject before, SchemaObject there, SchemaObject wanted) {
    return before.withName(wanted.name()).same(wanted) ? there : wanted;
  }

  static Edit rename(Schema schema, SchemaObject.Key key, Name to) {
    Act act = new Act(schema);
    SchemaObject before = act.things().object(key);
    rename(act, before, to);
    return act.done("Rename " + Taken.words(before) + " to " + to.local());
  }

  private static void rename(Act act, SchemaObject before, Name to) {
    if (before instanceof Grant || before instanceof OtherObject || before instanceof Extension) {
      throw Things.refuse(
          "A " + before.kind().title() + " cannot be renamed. Drop it and add another.");
    }
    free(act.schema(), before.withName(to));
    act.make(new Change.RenameObject(before, to));
  }

  static Edit drop(Schema schema, SchemaObject.Key key) {
    Act act = new Act(schema);
    SchemaObject object = act.things().object(key);
    refuseUse(schema, object);
    act.schema().objects(Grant.class).stream()
        .filter(g -> g.name().equals(object.name()) && isOn(g, object))
        .forEach(g -> act.make(new Change.DropObject(g)));
    if (object instanceof View) {
      act.schema().triggers(object.name()).forEach(t -> act.make(new Change.DropObject(t)));
    }
    return act.make(new Change.DropObject(object)).done("Drop " + Taken.words(object));
  }

  private static boolean isOn(Grant grant, SchemaObject object) {
    return switch (object) {
      case View v -> grant.on().equals("TABLE");
      case Sequence s -> grant.on().equals("SEQUENCE");
      case Routine r ->
          grant.on().endsWith("(" + r.arguments() + ")") || grant.on().equals(r.what());
      default -> false;
    };
  }

  private static void refuseUse(Schema schema, SchemaObject object) {
    List<String> users =
        switch (object) {
          case EnumType e -> users(schema, e);
          case CompositeType c -> users(schema, c);
          case Domain d -> users(schema, d);
          case Sequence s -> users(schema, s);
          case View v ->
              ViewReads.of(schema, v.name()).stream()
                  .filter(u -> !u.name().equals(v.name()))
                  .map(Taken::words)
                  .toList();
          case Routine r ->
              schema.objects(Trigger.class).stream()
                  .filter(t -> says(t.definition(), r))
                  .map(Taken::words)
                  .toList();
          case Namespace n -> inside(schema, n);
          case Extension e -> List.of();
          case Trigger t -> List.of();
          case Policy p -> List.of();
          case Grant g -> List.of();
          case OtherObject o -> List.of();
        };
    if (!users.isEmpty()) {
      throw Things.refuse(
          "The "
              + Taken.words(object)
              + " is used by "
              + String.join(", ", users)
              + ". Drop or change that first.");
    }
  }

  /// The columns whose type or default speaks of an object.
  private static List<String> users(Schema schema, SchemaObject object) {
    return schema.tables().stream()
        .flatMap(t ->
            t.columns().stream()
                .filter(c -> isUser(c, object))
                .map(c -> "column " + t.name().local() + "." + c.name()))
        .toList();
  }

  private static boolean isUser(Column column, SchemaObject object) {
    boolean sequence = object instanceof Sequence;
    return sequence
        ? column.defaultValue().filter(d -> says(d, object)).isPresent()
        : says(column.type(), object);
  }

  private static boolean says(String sql, SchemaObject object) {
    String word = object.name().local().toLowerCase(Locale.ROOT);
    return Mentions.in(sql.replace('\'', ' ')).contains(word);
  }

  private static List<String> inside(Schema schema, Namespace namespace) {
    String name = namespace.name().local();
    List<String> inside = new java.util.ArrayList<>();
    schema.tables().stream()
        .map(Table::name)
        .filter(n -> n.schema().equals(name))
        .forEach(n -> inside.add("table " + n.local()));
    schema.objects().stream()
        .filter(o -> o.name().schema().equals(name))
        .forEach(o -> inside.add(Taken.words(o)));
    return inside;
  }
}
