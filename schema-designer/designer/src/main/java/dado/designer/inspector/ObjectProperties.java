package dado.designer.inspector;

import static dado.designer.inspector.ObjectTexts.object;

import dado.designer.thing.Thing.OfObject;
import dado.designer.thing.ThingEdits;
import dado.schema.model.CompositeType;
import dado.schema.model.Domain;
import dado.schema.model.EnumType;
import dado.schema.model.Extension;
import dado.schema.model.Grant;
import dado.schema.model.Namespace;
import dado.schema.model.OtherObject;
import dado.schema.model.Policy;
import dado.schema.model.Routine;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.List;

/// The properties of the objects beside the tables.
final class ObjectProperties {

  private ObjectProperties() {}

  static List<Property<OfObject>> of(SchemaObject object) {
    List<Property<OfObject>> all = new ArrayList<>();
    all.add(Property.line("name", OfObject::name, ThingEdits::rename));
    switch (object) {
      case Namespace n -> {}
      case Extension x -> extension(all);
      case EnumType e -> all.add(EnumValues.property());
      case CompositeType c -> all.add(ObjectTexts.attributes());
      case Domain d -> ObjectTexts.domain(all);
      case Sequence s -> sequence(all);
      case Routine r -> all.add(definition());
      case View v -> view(all);
      case Trigger t -> trigger(all);
      case Policy p -> PolicyProperties.add(all);
      case Grant g -> grant(all);
      case OtherObject o -> all.add(definition());
    }
    ObjectTexts.comment(object, all);
    ObjectTexts.options(object, all);
    return all;
  }

  private static void extension(List<Property<OfObject>> all) {
    all.add(
        Property.line(
            "extension.version",
            t -> object(t, Extension.class).version(),
            (s, t, text) -> {
              Extension x = object(t, Extension.class);
              return ObjectTexts.change(
                  s, t, new Extension(x.id(), x.name(), text.strip(), x.comment()));
            }));
  }

  private static void sequence(List<Property<OfObject>> all) {
    all.add(
        Property.choice(
            "sequence.type",
            List.of("bigint", "integer", "smallint"),
            t -> object(t, Sequence.class).type(),
            (s, t, text) -> {
              Sequence q = object(t, Sequence.class);
              return ObjectTexts.change(
                  s,
                  t,
                  new Sequence(q.id(), q.name(), text, q.ownedBy(), q.comment(), q.options()));
            }));
    all.add(
        Property.shown(
            "sequence.owner",
            t ->
                object(t, Sequence.class)
                    .ownedBy()
                    .map(o -> o.table().local() + "." + o.column())
                    .orElse("")));
  }

  private static void view(List<Property<OfObject>> all) {
    all.add(definition());
    all.add(
        Property.flag(
            "view.materialized",
            t -> object(t, View.class).materialized(),
            (s, t, text) -> {
              View v = object(t, View.class);
              return ObjectTexts.change(
                  s,
                  t,
                  new View(
                      v.id(),
                      v.name(),
                      v.definition(),
                      !text.isEmpty(),
                      v.indexes(),
                      v.comment(),
                      v.options()));
            }));
  }

  private static void trigger(List<Property<OfObject>> all) {
    all.add(Property.shown("trigger.table", t -> object(t, Trigger.class).table().local()));
    all.add(definition());
  }

  private static void grant(List<Property<OfObject>> all) {
    all.add(Property.shown("grant.on", t -> object(t, Grant.class).on()));
    all.add(Property.shown("grant.grantee", t -> object(t, Grant.class).grantee()));
    all.add(
        Property.line(
            "grant.privileges",
            t -> String.join(", ", object(t, Grant.class).privileges()),
            (s, t, text) -> {
              Grant g = object(t, Grant.class);
              List<String> privileges =
                  Lists.split(text).stream().map(String::strip).sorted().toList();
              return ObjectTexts.change(
                  s,
                  t,
                  new Grant(g.id(), g.name(), g.on(), g.grantee(), privileges, g.grantable()));
            }));
  }

  private static Property<OfObject> definition() {
    return Property.sql(
        "definition",
        t -> ObjectTexts.definition(t.object()),
        (s, t, text) -> ObjectTexts.change(s, t, ObjectTexts.defined(t.object(), text.strip())));
  }
}
