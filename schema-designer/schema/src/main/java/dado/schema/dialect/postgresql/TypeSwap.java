package dado.schema.dialect.postgresql;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.CompositeType;
import dado.schema.model.CompositeType.Attribute;
import dado.schema.model.Constraint;
import dado.schema.model.Domain;
import dado.schema.model.EnumType;
import dado.schema.model.Grant;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// A type that another of the same name replaces, with all that is made of it: the old ones step
/// aside, the new ones are made, columns move over, the old ones go.
///
/// @param schema as it is before
/// @param goal as it is after
record TypeSwap(Target target, Schema schema, Schema goal) {

  private static final String ASIDE = "_dado_old";

  /// Whether a column or another type is made of it.
  boolean isUsed(SchemaObject type) {
    return affected(type, type).size() > 1
        || schema.tables().stream()
            .flatMap(t -> t.columns().stream())
            .anyMatch(c -> isOf(c.type(), type.name()));
  }

  private boolean isOf(String type, Name name) {
    return element(type).equals(target.quote(name));
  }

  private static String element(String type) {
    return PostgresqlTypes.withoutCollation(type).replaceAll("(\\[\\d*])+$", "");
  }

  List<String> texts(SchemaObject old, SchemaObject wanted) {
    Map<String, SchemaObject> types = affected(old, wanted);
    List<String> texts = new ArrayList<>();
    List<String> back = new ArrayList<>();
    schema.tables().forEach(t -> clear(t, types, texts, back));
    types.values().forEach(t -> texts.add(aside(t)));
    ObjectText objects = new ObjectText(target);
    types.values().forEach(t -> texts.addAll(objects.add(t, schema)));
    schema.tables().forEach(t -> texts.addAll(moved(t, types, old)));
    List.copyOf(types.values()).reversed().forEach(t -> texts.add(dropAside(t)));
    texts.addAll(back);
    types.values().forEach(t -> texts.addAll(grants(t)));
    return texts;
  }

  /// The new types by their names as SQL, each after what it is made of.
  private Map<String, SchemaObject> affected(SchemaObject old, SchemaObject wanted) {
    Map<String, SchemaObject> types = new LinkedHashMap<>();
    types.put(target.quote(old.name()), wanted);
    int before = 0;
    while (before < types.size()) {
      before = types.size();
      for (SchemaObject object : schema.objects()) {
        if (isMadeOf(object, types)) {
          types.putIfAbsent(target.quote(object.name()), object);
        }
      }
    }
    return types;
  }

  private static boolean isMadeOf(SchemaObject object, Map<String, SchemaObject> types) {
    return switch (object) {
      case Domain d -> types.containsKey(element(d.type()));
      case CompositeType c ->
          c.attributes().stream().anyMatch(a -> types.containsKey(element(a.type())));
      default -> false;
    };
  }

  private static String kind(SchemaObject type) {
    return type instanceof Domain ? "DOMAIN" : "TYPE";
  }

  private Name asideName(SchemaObject type) {
    return type.name().withLocal(target.derived(type.name().local(), ASIDE));
  }

  private String aside(SchemaObject type) {
    return "ALTER "
        + kind(type)
        + " "
        + target.quote(type.name())
        + " RENAME TO "
        + target.quote(asideName(type).local());
  }

  private String dropAside(SchemaObject type) {
    return "DROP " + kind(type) + " " + target.quote(asideName(type));
  }

  /// What a column's change of type would trip over: conditions with constants of the old type, and
  /// columns that are computed.
  private void clear(
      Table table, Map<String, SchemaObject> types, List<String> texts, List<String> back) {
    List<String> columns =
        table.columns().stream()
            .filter(c -> types.containsKey(element(c.type())))
            .map(Column::name)
            .toList();
    if (!columns.isEmpty()) {
      conditions(table, columns, texts, back);
      computed(table, c -> isComputedFrom(c, columns, types), texts, back);
    }
  }

  private void computed(
      Table table, Predicate<Column> isComputed, List<String> texts, List<String> back) {
    ColumnReplacement replacement = new ColumnReplacement(target, table.name(), goal);
    List<Column> computed = table.columns().stream().filter(isComputed).toList();
    computed.forEach(c -> texts.add(replacement.drop(c.name())));
    List<String> added = new ArrayList<>(replacement.add(computed));
    added.removeAll(back);
    back.addAll(0, added);
  }

  private static boolean isComputedFrom(
      Column column, List<String> columns, Map<String, SchemaObject> types) {
    return column.generation() instanceof Generation.Computed(String expression, boolean stored)
        && (types.containsKey(element(column.type()))
            || columns.stream().anyMatch(c -> Expressions.says(expression, c)));
  }

  private void conditions(
      Table table, List<String> columns, List<String> texts, List<String> back) {
    ConstraintText constraints = new ConstraintText(target);
    table.constraints().stream()
        .filter(c -> c instanceof Constraint.Check || c instanceof Constraint.Exclusion)
        .filter(c -> speaks(columns, n -> ColumnReplacement.speaksOf(c, n)))
        .forEach(c -> {
          texts.add(constraints.drop(table.name(), c));
          back.addAll(constraints.add(table.name(), c));
        });
    indexes(table, columns, texts, back);
  }

  private void indexes(Table table, List<String> columns, List<String> texts, List<String> back) {
    IndexText indexes = new IndexText(target);
    table.indexes().stream()
        .filter(i -> i.where().isPresent() || i.keys().stream().anyMatch(k -> k.isExpression()))
        .filter(i -> speaks(columns, c -> ColumnReplacement.speaksOf(i, c)))
        .forEach(i -> {
          texts.add("DROP INDEX " + indexes.quoted(table.name(), i));
          back.addAll(indexes.add(table.name(), i));
        });
  }

  private static boolean speaks(List<String> columns, Predicate<String> speaksOf) {
    return columns.stream().anyMatch(speaksOf);
  }

  private List<String> moved(Table table, Map<String, SchemaObject> types, SchemaObject old) {
    return table.columns().stream()
        .filter(c -> !ColumnText.isInherited(c))
        .filter(c -> !(c.generation() instanceof Generation.Computed))
        .filter(c -> types.containsKey(element(c.type())))
        .flatMap(c -> moved(table.name(), c, types, old).stream())
        .toList();
  }

  private List<String> moved(
      Name table, Column column, Map<String, SchemaObject> types, SchemaObject old) {
    List<String> texts = new ArrayList<>();
    String head = new ColumnText(target).head(table, column.name());
    String value = value(target.quote(column.name()), column.type(), types, old);
    column.defaultValue().ifPresent(d -> texts.add(head + "DROP DEFAULT"));
    texts.add(head + "TYPE " + column.type() + " USING " + value);
    column.defaultValue().ifPresent(d -> texts.add(head + "SET DEFAULT " + d));
    return texts;
  }

  /// The value of the old type as one of the new type of the same name.
  private String value(
      String value, String type, Map<String, SchemaObject> types, SchemaObject old) {
    String plain = PostgresqlTypes.withoutCollation(type);
    if (plain.endsWith("]")) {
      return value + "::text[]::" + plain;
    }
    return switch (Optional.ofNullable(types.get(plain)).orElseThrow()) {
      case CompositeType c -> fields(value, c, types, old);
      case Domain d when old instanceof Domain was && old.name().equals(d.name()) ->
          based(value, was, d) + "::" + plain;
      case EnumType e -> value + "::text::" + plain;
      default -> value + "::text::" + plain;
    };
  }

  private String fields(
      String value, CompositeType type, Map<String, SchemaObject> types, SchemaObject old) {
    List<Attribute> were =
        old instanceof CompositeType o && o.name().equals(type.name())
            ? o.attributes()
            : type.attributes();
    List<String> fields = new ArrayList<>();
    for (Attribute attribute : type.attributes()) {
      fields.add(
          were.stream()
              .filter(a -> a.name().equals(attribute.name()))
              .findFirst()
              .map(
                  a -> field("(" + value + ")." + target.quote(a.name()), a, attribute, types, old))
              .orElse("NULL"));
    }
    return row(value, type, fields);
  }

  /// IS NULL would be true for a row of nothing but NULLs, too.
  private String row(String value, CompositeType type, List<String> fields) {
    return "CASE WHEN "
        + value
        + " IS NOT DISTINCT FROM NULL THEN NULL ELSE ROW("
        + String.join(", ", fields)
        + ")::"
        + target.quote(type.name())
        + " END";
  }

  /// The value of a domain as one of the other's base type.
  private static String based(String value, Domain before, Domain after) {
    String base = value + "::" + PostgresqlTypes.withoutCollation(before.type());
    return Casts.cast(base, before.type(), after.type());
  }

  private String field(
      String value,
      Attribute before,
      Attribute after,
      Map<String, SchemaObject> types,
      SchemaObject old) {
    if (types.containsKey(element(after.type())) && before.type().equals(after.type())) {
      return value(value, after.type(), types, old);
    }
    return before.type().equals(after.type())
        ? value
        : Casts.cast(value, before.type(), PostgresqlTypes.withoutCollation(after.type()));
  }

  private List<String> grants(SchemaObject type) {
    return goal.objects(Grant.class).stream()
        .filter(g -> g.on().equals("TYPE") && g.name().equals(type.name()))
        .flatMap(g -> new GrantText(target).add(g).stream())
        .toList();
  }
}
