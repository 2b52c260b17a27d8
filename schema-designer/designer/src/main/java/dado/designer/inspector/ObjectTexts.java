package dado.designer.inspector;

import dado.designer.thing.Thing.OfObject;
import dado.schema.edit.Edit;
import dado.schema.edit.Edits;
import dado.schema.edit.type.TypeCatalog;
import dado.schema.model.CompositeType;
import dado.schema.model.Constraint;
import dado.schema.model.Domain;
import dado.schema.model.EnumType;
import dado.schema.model.Extension;
import dado.schema.model.Grant;
import dado.schema.model.Namespace;
import dado.schema.model.Options;
import dado.schema.model.OtherObject;
import dado.schema.model.Policy;
import dado.schema.model.Routine;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Objects with another text, comment or options.
final class ObjectTexts {

  private ObjectTexts() {}

  /// The object of a thing as one of its kind.
  ///
  /// @throws IllegalArgumentException when it is another by now
  static <T extends SchemaObject> T object(OfObject thing, Class<T> kind) {
    if (!kind.isInstance(thing.object())) {
      throw new IllegalArgumentException("This is another object by now. Select it again.");
    }
    return kind.cast(thing.object());
  }

  static Edit change(Schema schema, OfObject thing, SchemaObject wanted) {
    return Edits.changeObject(schema, thing.object().key(), wanted);
  }

  static String definition(SchemaObject object) {
    return switch (object) {
      case View v -> v.definition();
      case Routine r -> r.definition();
      case Trigger t -> t.definition();
      case OtherObject o -> o.definition();
      default -> "";
    };
  }

  static SchemaObject defined(SchemaObject object, String text) {
    return switch (object) {
      case View v -> v.withDefinition(text);
      case Routine r -> r.withDefinition(text);
      case Trigger t -> t.withDefinition(text);
      case OtherObject o -> new OtherObject(o.id(), o.name(), o.what(), text, o.comment());
      default -> object;
    };
  }

  private static Optional<String> comment(SchemaObject object) {
    return switch (object) {
      case Namespace n -> Optional.of(n.comment());
      case Extension x -> Optional.of(x.comment());
      case EnumType e -> Optional.of(e.comment());
      case CompositeType c -> Optional.of(c.comment());
      case Domain d -> Optional.of(d.comment());
      case Sequence s -> Optional.of(s.comment());
      case Routine r -> Optional.of(r.comment());
      case View v -> Optional.of(v.comment());
      case Trigger t -> Optional.of(t.comment());
      case Policy p -> Optional.of(p.comment());
      case OtherObject o -> Optional.of(o.comment());
      case Grant g -> Optional.empty();
    };
  }

  static void comment(SchemaObject of, List<Property<OfObject>> all) {
    if (comment(of).isPresent()) {
      all.add(
          Property.area(
              "comment",
              t -> comment(t.object()).orElse(""),
              (s, t, text) -> change(s, t, with(t.object(), text, options(t.object())))));
    }
  }

  static Options options(SchemaObject object) {
    return switch (object) {
      case Namespace n -> n.options();
      case EnumType e -> e.options();
      case CompositeType c -> c.options();
      case Domain d -> d.options();
      case Sequence s -> s.options();
      case Routine r -> r.options();
      case View v -> v.options();
      case Trigger t -> t.options();
      case Policy _, OtherObject _, Extension _, Grant _ -> Options.NONE;
    };
  }

  static void options(SchemaObject of, List<Property<OfObject>> all) {
    if (hasOptions(of)) {
      all.add(
          Property.area(
              "options",
              t -> Lists.options(options(t.object())),
              (s, t, text) ->
                  change(
                      s,
                      t,
                      with(t.object(), comment(t.object()).orElse(""), Lists.options(text)))));
    }
  }

  private static boolean hasOptions(SchemaObject object) {
    return switch (object) {
      case Policy _, OtherObject _, Extension _, Grant _ -> false;
      default -> true;
    };
  }

  /// An object with another comment and other options.
  private static SchemaObject with(SchemaObject object, String text, Options options) {
    return switch (object) {
      case Namespace n -> new Namespace(n.id(), n.name(), text, options);
      case Extension x -> new Extension(x.id(), x.name(), x.version(), text);
      case EnumType e -> new EnumType(e.id(), e.name(), e.values(), text, options);
      case CompositeType c -> new CompositeType(c.id(), c.name(), c.attributes(), text, options);
      case Domain d ->
          new Domain(
              d.id(),
              d.name(),
              d.type(),
              d.nullable(),
              d.defaultValue(),
              d.checks(),
              text,
              options);
      case Sequence s -> new Sequence(s.id(), s.name(), s.type(), s.ownedBy(), text, options);
      case Routine r ->
          new Routine(r.id(), r.name(), r.what(), r.arguments(), r.definition(), text, options);
      case View v ->
          new View(v.id(), v.name(), v.definition(), v.materialized(), v.indexes(), text, options);
      case Trigger t -> new Trigger(t.id(), t.name(), t.table(), t.definition(), text, options);
      case Policy p ->
          new Policy(
              p.id(),
              p.name(),
              p.table(),
              p.permissive(),
              p.command(),
              p.roles(),
              p.using(),
              p.check(),
              text);
      case OtherObject o -> new OtherObject(o.id(), o.name(), o.what(), o.definition(), text);
      case Grant g -> g;
    };
  }

  static Property<OfObject> attributes() {
    return Property.area(
        "composite.attributes",
        t ->
            object(t, CompositeType.class).attributes().stream()
                .map(a -> new Lists.Entry(a.name(), a.type()).line())
                .collect(Collectors.joining("\n")),
        (s, t, text) -> {
          CompositeType c = object(t, CompositeType.class);
          List<CompositeType.Attribute> attributes = new ArrayList<>();
          text.lines()
              .filter(l -> !l.isBlank())
              .map(Lists.Entry::of)
              .forEach(
                  e -> attributes.add(new CompositeType.Attribute(e.name(), type(s, e.rest()))));
          return change(
              s, t, new CompositeType(c.id(), c.name(), attributes, c.comment(), c.options()));
        });
  }

  private static String type(Schema schema, String text) {
    TypeCatalog types = TypeCatalog.of(schema);
    types
        .check(text)
        .filter(p -> p.fatal())
        .ifPresent(p -> {
          throw new IllegalArgumentException(p.text());
        });
    return types.canonical(text);
  }

  static void domain(List<Property<OfObject>> all) {
    all.add(
        new Property<>(
            "column.type",
            new Property.Editor.Type(),
            t -> object(t, Domain.class).type(),
            (s, t, text) -> {
              Domain d = object(t, Domain.class);
              return change(
                  s, t, domain(d, type(s, text), d.nullable(), d.defaultValue(), d.checks()));
            }));
    all.add(
        Property.flag(
            "column.required",
            t -> !object(t, Domain.class).nullable(),
            (s, t, text) -> {
              Domain d = object(t, Domain.class);
              return change(
                  s, t, domain(d, d.type(), text.isEmpty(), d.defaultValue(), d.checks()));
            }));
    all.add(
        Property.sql(
            "column.default",
            t -> object(t, Domain.class).defaultValue().orElse(""),
            (s, t, text) -> {
              Domain d = object(t, Domain.class);
              Optional<String> value =
                  text.isBlank() ? Optional.empty() : Optional.of(text.strip());
              return change(s, t, domain(d, d.type(), d.nullable(), value, d.checks()));
            }));
    all.add(
        Property.area(
            "domain.checks",
            t ->
                object(t, Domain.class).checks().stream()
                    .map(c -> new Lists.Entry(c.name(), c.expression()).line())
                    .collect(Collectors.joining("\n")),
            ObjectTexts::checks));
  }

  private static Edit checks(Schema schema, OfObject thing, String text) {
    Domain d = object(thing, Domain.class);
    List<Constraint.Check> checks =
        text.lines()
            .filter(l -> !l.isBlank())
            .map(Lists.Entry::of)
            .map(e -> new Constraint.Check(e.name(), e.rest()))
            .toList();
    return change(schema, thing, domain(d, d.type(), d.nullable(), d.defaultValue(), checks));
  }

  private static Domain domain(
      Domain d,
      String type,
      boolean nullable,
      Optional<String> value,
      List<Constraint.Check> checks) {
    return new Domain(d.id(), d.name(), type, nullable, value, checks, d.comment(), d.options());
  }
}
