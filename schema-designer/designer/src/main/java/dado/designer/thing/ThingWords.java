package dado.designer.thing;

import dado.icons.Icon;
import dado.kit.text.Texts;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.EnumType;
import dado.schema.model.Index;
import dado.schema.model.SchemaObject;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Things in words, and their icons.
public final class ThingWords {

  private static final Texts TEXTS = new Texts("dado.designer.thing.messages");

  private ThingWords() {}

  /// The kind of a thing: `Table`, `Foreign key`.
  public static String kind(Thing thing) {
    return TEXTS.get("kind." + thing.kind());
  }

  /// What a thing is called: its name, or what it holds where it has none.
  public static String title(Thing thing) {
    return thing.name().isEmpty() ? kind(thing) + " " + type(thing) : thing.name();
  }

  /// The type of a column, the columns of a key, the beginning of a definition.
  public static String type(Thing thing) {
    return switch (thing) {
      case Thing.OfTable t -> TEXTS.get("columns", t.table().columns().size());
      case Thing.OfColumn c -> c.column().type();
      case Thing.OfConstraint c -> constraint(c.constraint());
      case Thing.OfIndex i -> keys(i.index());
      case Thing.OfObject o -> object(o.object());
    };
  }

  private static String constraint(Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> list(k.columns());
      case Constraint.Unique u -> list(u.columns());
      case Constraint.Check c -> c.expression();
      case Constraint.Exclusion e -> e.definition();
      case Constraint.ForeignKey f ->
          list(f.columns()) + " → " + f.references().local() + " " + list(f.referencedColumns());
    };
  }

  private static String list(List<String> columns) {
    return columns.isEmpty() ? "" : "(" + String.join(", ", columns) + ")";
  }

  private static String keys(Index index) {
    return index.keys().stream()
        .map(k -> k.text() + (k.descending() ? " desc" : ""))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String object(SchemaObject object) {
    return switch (object) {
      case EnumType e -> String.join(", ", e.labels());
      case View v -> flat(v.definition());
      case dado.schema.model.Sequence s -> s.type();
      case dado.schema.model.Domain d -> d.type();
      case dado.schema.model.CompositeType c ->
          c.attributes().stream()
              .map(a -> a.name() + " " + a.type())
              .collect(Collectors.joining(", "));
      case dado.schema.model.Routine r -> r.discriminator();
      case dado.schema.model.Trigger t -> t.table().local();
      case dado.schema.model.Policy p -> p.table().local();
      case dado.schema.model.Grant g -> String.join(", ", g.privileges()) + " → " + g.grantee();
      case dado.schema.model.Extension x -> x.version();
      case dado.schema.model.Namespace n -> "";
      case dado.schema.model.OtherObject x -> x.what();
    };
  }

  private static String flat(String sql) {
    String start = sql.length() > 200 ? sql.substring(0, 200) : sql;
    return start.replaceAll("\\s+", " ").strip();
  }

  /// What else there is to know of a column: `not null, key, = now()`; of others their comment.
  public static String details(Thing thing) {
    return switch (thing) {
      case Thing.OfTable t -> t.table().comment();
      case Thing.OfColumn c -> column(c);
      case Thing.OfConstraint c -> "";
      case Thing.OfIndex i -> index(i.index());
      case Thing.OfObject o -> "";
    };
  }

  private static String index(Index index) {
    return (index.unique() ? TEXTS.get("unique") + " " : "")
        + index.method()
        + index.where().map(w -> " " + TEXTS.get("where", w)).orElse("");
  }

  private static String column(Thing.OfColumn thing) {
    Column column = thing.column();
    List<String> details = new ArrayList<>();
    if (isKey(thing)) {
      details.add(TEXTS.get("key"));
    } else if (!column.nullable()) {
      details.add(TEXTS.get("required"));
    }
    references(thing).ifPresent(f -> details.add("→ " + f.references().local()));
    column.defaultValue().ifPresent(d -> details.add("= " + d));
    switch (column.generation()) {
      case Generation.None n -> {}
      case Generation.Identity i -> details.add(TEXTS.get("identity"));
      case Generation.AutoIncrement a -> details.add(TEXTS.get("counted"));
      case Generation.Computed g -> details.add(TEXTS.get("computed", g.expression()));
    }
    if (!column.comment().isEmpty()) {
      details.add(column.comment());
    }
    return String.join(", ", details);
  }

  /// Whether a column is part of the primary key.
  public static boolean isKey(Thing.OfColumn thing) {
    return thing
        .table()
        .primaryKey()
        .filter(k -> k.columns().contains(thing.column().name()))
        .isPresent();
  }

  private static Optional<Constraint.ForeignKey> references(Thing.OfColumn thing) {
    return thing.table().foreignKeys().stream()
        .filter(k -> k.columns().contains(thing.column().name()))
        .findFirst();
  }

  /// The icon of a thing; empty for a plain column.
  public static Optional<Icon> icon(Thing thing) {
    return switch (thing) {
      case Thing.OfTable t -> Optional.of(Icon.TABLE);
      case Thing.OfColumn c ->
          isKey(c) ? Optional.of(Icon.KEY) : references(c).map(f -> Icon.FOREIGN_KEY);
      case Thing.OfConstraint c ->
          switch (c.constraint()) {
            case Constraint.PrimaryKey k -> Optional.of(Icon.KEY);
            case Constraint.Unique u -> Optional.of(Icon.KEY);
            case Constraint.ForeignKey f -> Optional.of(Icon.FOREIGN_KEY);
            case Constraint.Check k -> Optional.of(Icon.FILTER);
            case Constraint.Exclusion e -> Optional.of(Icon.FILTER);
          };
      case Thing.OfIndex i -> Optional.of(Icon.INDEX);
      case Thing.OfObject o ->
          switch (o.object().kind()) {
            case VIEW -> Optional.of(Icon.VIEW);
            case NAMESPACE -> Optional.of(Icon.SCHEMA);
            default -> Optional.of(Icon.OTHER);
          };
    };
  }

  /// A thing for a screen reader: kind, name, type and details in one sentence.
  public static String spoken(Thing thing) {
    String details = details(thing);
    return kind(thing)
        + " "
        + title(thing)
        + ", "
        + type(thing)
        + (details.isEmpty() ? "" : ", " + details);
  }
}
