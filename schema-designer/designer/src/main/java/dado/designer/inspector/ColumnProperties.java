package dado.designer.inspector;

import dado.designer.thing.Thing;
import dado.designer.thing.ThingEdits;
import dado.schema.edit.Edit;
import dado.schema.edit.Edits;
import dado.schema.edit.type.TypeCatalog;
import dado.schema.edit.type.TypeProblem;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Engine;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The properties of a column.
record ColumnProperties(Engine engine) {

  private static final String NONE = "none";
  private static final String ALWAYS = "identity always";
  private static final String BY_DEFAULT = "identity by default";
  private static final String COUNTED = "auto increment";
  private static final String STORED = "computed, stored";
  private static final String VIRTUAL = "computed, virtual";

  List<Property<Thing.OfColumn>> all() {
    return List.of(
        Property.line("name", Thing.OfColumn::name, ThingEdits::rename),
        new Property<>(
            "column.type", new Property.Editor.Type(), t -> t.column().type(), this::type),
        Property.flag(
            "column.required",
            t -> !t.column().nullable(),
            (s, t, text) -> Edits.nullableColumn(s, t.table().name(), t.name(), text.isEmpty())),
        Property.sql("column.default", t -> t.column().defaultValue().orElse(""), this::value),
        Property.choice("column.generation", generations(), this::generation, this::generation),
        Property.sql("column.expression", ColumnProperties::expression, this::expression),
        Property.area("comment", t -> t.column().comment(), this::comment),
        Property.area("options", t -> Lists.options(t.column().options()), this::options));
  }

  private Edit type(Schema schema, Thing.OfColumn thing, String text) {
    TypeCatalog types = TypeCatalog.of(schema);
    boolean strict = thing.table().options().is("strict", "yes");
    Optional<TypeProblem> problem = strict ? types.checkStrict(text) : types.check(text);
    problem
        .filter(TypeProblem::fatal)
        .ifPresent(p -> {
          throw new IllegalArgumentException(p.text());
        });
    return Edits.retypeColumn(schema, thing.table().name(), thing.name(), types.canonical(text));
  }

  private Edit value(Schema schema, Thing.OfColumn thing, String text) {
    Optional<String> value = text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    return Edits.defaultColumn(schema, thing.table().name(), thing.name(), value);
  }

  private Edit comment(Schema schema, Thing.OfColumn thing, String text) {
    return Edits.commentColumn(schema, thing.table().name(), thing.name(), text);
  }

  private Edit options(Schema schema, Thing.OfColumn thing, String text) {
    Options options = Lists.options(text);
    return changed(schema, thing, c -> c.withOptions(options));
  }

  private static Edit changed(Schema schema, Thing.OfColumn thing, UnaryOperator<Column> change) {
    return Edits.changeColumn(
        schema, thing.table().name(), thing.name(), change.apply(thing.column()));
  }

  private List<String> generations() {
    return switch (engine) {
      case POSTGRESQL -> List.of(NONE, BY_DEFAULT, ALWAYS, STORED, VIRTUAL);
      case MYSQL, MARIADB, SQLITE -> List.of(NONE, COUNTED, STORED, VIRTUAL);
    };
  }

  private String generation(Thing.OfColumn thing) {
    return switch (thing.column().generation()) {
      case Generation.None n -> NONE;
      case Generation.Identity i -> i.always() ? ALWAYS : BY_DEFAULT;
      case Generation.AutoIncrement a -> COUNTED;
      case Generation.Computed c -> c.stored() ? STORED : VIRTUAL;
    };
  }

  private Edit generation(Schema schema, Thing.OfColumn thing, String text) {
    Generation now = thing.column().generation();
    Options sequence = now instanceof Generation.Identity i ? i.options() : Options.NONE;
    Generation wanted =
        switch (text) {
          case ALWAYS -> new Generation.Identity(true, sequence);
          case BY_DEFAULT -> new Generation.Identity(false, sequence);
          case COUNTED -> new Generation.AutoIncrement();
          case STORED -> new Generation.Computed(started(thing), true);
          case VIRTUAL -> new Generation.Computed(started(thing), false);
          default -> new Generation.None();
        };
    return Edits.generateColumn(schema, thing.table().name(), thing.name(), wanted);
  }

  /// The expression that is there; else the constant that the type begins with.
  private static String started(Thing.OfColumn thing) {
    String there = expression(thing);
    return there.isEmpty() ? thing.column().defaultValue().orElse("NULL") : there;
  }

  private static String expression(Thing.OfColumn thing) {
    return switch (thing.column().generation()) {
      case Generation.Computed c -> c.expression();
      case Generation.Identity i -> "";
      case Generation.AutoIncrement a -> "";
      case Generation.None n -> "";
    };
  }

  private Edit expression(Schema schema, Thing.OfColumn thing, String text) {
    boolean stored = !(thing.column().generation() instanceof Generation.Computed c) || c.stored();
    Generation wanted =
        text.isBlank() ? new Generation.None() : new Generation.Computed(text.strip(), stored);
    return Edits.generateColumn(schema, thing.table().name(), thing.name(), wanted);
  }
}
