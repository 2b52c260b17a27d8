package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Renames that a person says, where no identity tells them: `customer=client`,
/// `orders.mail=orders.email`, `mood.sad=mood.blue`.
///
/// Old names are those of the current schema, new ones those of the desired. A part with a dot in
/// it stands in double quotes; the schema may be left out where one object alone has the name.
public final class Renames {

  private final Schema current;
  private Schema desired;

  private Renames(Schema current, Schema desired) {
    this.current = current;
    this.desired = desired;
  }

  /// The desired schema with the identities of what it renames.
  ///
  /// @param renames each `old=new`
  /// @throws IllegalArgumentException when one is not of that form, or a name is in no schema or in
  ///   several
  public static Schema apply(Schema current, Schema desired, List<String> renames) {
    Renames all = new Renames(current, desired);
    renames.stream().map(NamePath.Pair::parse).sorted().forEach(all::apply);
    return all.desired;
  }

  private void apply(NamePath.Pair pair) {
    boolean done = table(pair) || object(pair) || column(pair) || value(pair);
    if (!done) {
      throw new IllegalArgumentException(
          "Cannot rename "
              + pair
              + ": there must be a table, column, type or value "
              + pair.from()
              + " in the current schema and "
              + pair.to()
              + " in the desired one. Write old=new, such as users=people or users.mail=email.");
    }
  }

  private boolean table(NamePath.Pair pair) {
    Optional<Table> before = named(current.tables(), Table::name, pair.from());
    Optional<Table> after = named(desired.tables(), Table::name, pair.to());
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    Id id = before.get().id();
    desired =
        desired.withTables(adopted(desired.tables(), after.get(), id, Table::id, Table::withId));
    return true;
  }

  private boolean object(NamePath.Pair pair) {
    Optional<SchemaObject> before = named(current.objects(), SchemaObject::name, pair.from());
    Optional<SchemaObject> after = named(desired.objects(), SchemaObject::name, pair.to());
    if (before.isEmpty() || after.isEmpty() || before.get().kind() != after.get().kind()) {
      return false;
    }
    Id id = before.get().id();
    desired =
        desired.withObjects(
            adopted(desired.objects(), after.get(), id, SchemaObject::id, SchemaObject::withId));
    return true;
  }

  private boolean column(NamePath.Pair pair) {
    Optional<Table> before = named(current.tables(), Table::name, pair.from().owner());
    Optional<Table> after = before.flatMap(b -> counterpart(b, pair.to().owner()));
    Optional<Column> old = before.flatMap(t -> t.column(pair.from().last()));
    Optional<Column> wanted = after.flatMap(t -> t.column(pair.to().last()));
    if (old.isEmpty() || wanted.isEmpty()) {
      return false;
    }
    adopt(after.orElseThrow(), wanted.get(), old.get().id());
    return true;
  }

  private Optional<Table> counterpart(Table before, NamePath name) {
    return desired.tables().stream()
        .filter(t -> t.id().equals(before.id()))
        .findFirst()
        .or(() -> named(desired.tables(), Table::name, name))
        .or(() -> desired.table(before.name()));
  }

  private void adopt(Table table, Column column, Id id) {
    Table known =
        table.withColumns(adopted(table.columns(), column, id, Column::id, Column::withId));
    desired =
        desired.withTables(
            desired.tables().stream().map(t -> t.equals(table) ? known : t).toList());
  }

  private boolean value(NamePath.Pair pair) {
    Optional<EnumType> before = named(current.enums(), EnumType::name, pair.from().owner());
    Optional<EnumType> after =
        named(desired.enums(), EnumType::name, pair.to().owner())
            .or(() -> named(desired.enums(), EnumType::name, pair.from().owner()));
    var old = before.flatMap(e -> value(e, pair.from().last()));
    var wanted = after.flatMap(e -> value(e, pair.to().last()));
    if (old.isEmpty() || wanted.isEmpty()) {
      return false;
    }
    adopt(after.orElseThrow(), wanted.get(), old.get().id());
    return true;
  }

  private void adopt(EnumType type, EnumType.Value value, Id id) {
    List<EnumType.Value> values =
        adopted(
            type.values(),
            value,
            id,
            EnumType.Value::id,
            (v, i) -> new EnumType.Value(i, v.label()));
    EnumType known = new EnumType(type.id(), type.name(), values, type.comment(), type.options());
    desired =
        desired.withObjects(
            desired.objects().stream().map(o -> o.equals(type) ? known : o).toList());
  }

  private static Optional<EnumType.Value> value(EnumType type, String label) {
    return type.values().stream().filter(v -> v.label().equals(label)).findFirst();
  }

  /// The list with one item under an identity, which another that had it gives up.
  private static <T> List<T> adopted(
      List<T> all, T item, Id id, Function<T, Id> idOf, BiFunction<T, Id, T> withId) {
    List<T> list = new ArrayList<>();
    for (T each : all) {
      boolean gives = !each.equals(item) && idOf.apply(each).equals(id);
      list.add(
          each.equals(item)
              ? withId.apply(each, id)
              : gives ? withId.apply(each, new Id("new:" + id.value())) : each);
    }
    return list;
  }

  private static <T> Optional<T> named(List<T> all, Function<? super T, Name> name, NamePath path) {
    List<T> found = all.stream().filter(t -> path.names(name.apply(t))).toList();
    if (found.size() > 1) {
      throw new IllegalArgumentException(
          "The name " + path + " is there " + found.size() + " times. Say which with its schema.");
    }
    return found.stream().findFirst();
  }
}
