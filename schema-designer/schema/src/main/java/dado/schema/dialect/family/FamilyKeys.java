package dado.schema.dialect.family;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Keys, indexes and foreign keys put together from their parts.
///
/// @param rules what foreign keys do, by table
/// @param parsers names of the parsers of full-text indexes, by table and index (`orders.notes`)
record FamilyKeys(
    FamilyTraits traits,
    Map<String, List<FamilyRows.Key>> keys,
    Map<String, List<FamilyRows.ForeignKey>> foreignKeys,
    Map<String, List<FamilyRows.Rule>> rules,
    Map<String, String> parsers) {

  void read(String table, String storage, List<Constraint> constraints, List<Index> indexes) {
    List<Constraint.ForeignKey> references =
        grouped(foreignKeys.getOrDefault(table, List.of()), FamilyRows.ForeignKey::name).stream()
            .map(this::foreignKey)
            .toList();
    List<List<FamilyRows.Key>> groups =
        List.copyOf(grouped(keys.getOrDefault(table, List.of()), FamilyRows.Key::index));
    for (List<FamilyRows.Key> parts : groups) {
      FamilyRows.Key first = parts.getFirst();
      if (first.index().equals("PRIMARY")) {
        constraints.add(primaryKey(parts, storage));
      } else if (isUnique(parts)) {
        constraints.add(unique(parts, storage));
      } else if (!isMade(parts, references, groups)) {
        indexes.add(index(parts, storage));
      }
    }
    constraints.addAll(references);
  }

  private static <T> Collection<List<T>> grouped(List<T> rows, Function<T, String> name) {
    return rows.stream().collect(groupingBy(name, LinkedHashMap::new, toList())).values();
  }

  private static List<String> names(List<FamilyRows.Key> parts) {
    return parts.stream().map(FamilyRows.Key::column).toList();
  }

  private static Constraint primaryKey(List<FamilyRows.Key> parts, String storage) {
    String qualifiers = parts.stream().map(FamilyKeys::qualifier).collect(Collectors.joining(","));
    boolean plain = qualifiers.chars().allMatch(c -> c == ',');
    FamilyRows.Key first = parts.getFirst();
    return new Constraint.PrimaryKey(
        "",
        names(parts),
        options(first, storage)
            .with("keys", plain ? "" : qualifiers)
            .with("comment", first.comment()));
  }

  private static String qualifier(FamilyRows.Key part) {
    String prefix = part.prefix().isEmpty() ? "" : "(" + part.prefix() + ")";
    return (prefix + (part.descending() ? " DESC" : "")).strip();
  }

  /// Whether it is a plain unique key, which a designer sees as a constraint.
  private static boolean isUnique(List<FamilyRows.Key> parts) {
    return parts.getFirst().unique()
        && parts.stream()
            .allMatch(p -> p.prefix().isEmpty() && !p.column().isEmpty() && !p.descending());
  }

  private static Constraint unique(List<FamilyRows.Key> parts, String storage) {
    FamilyRows.Key first = parts.getFirst();
    return new Constraint.Unique(
        first.index(), names(parts), options(first, storage).with("comment", first.comment()));
  }

  /// What is not the default of the storage engine.
  private static Options options(FamilyRows.Key first, String storage) {
    String usual = storage.equalsIgnoreCase("MEMORY") ? "hash" : "btree";
    boolean chosen = first.method().equals("hash") || first.method().equals("btree");
    return Options.NONE
        .with("visible", first.hidden() ? "no" : "")
        .with("using", chosen && !first.method().equals(usual) ? first.method() : "");
  }

  /// Whether the server made the index for a foreign key: it has its name and columns, and no other
  /// index could serve in its place.
  private static boolean isMade(
      List<FamilyRows.Key> parts,
      List<Constraint.ForeignKey> references,
      List<List<FamilyRows.Key>> groups) {
    List<String> columns = names(parts);
    FamilyRows.Key first = parts.getFirst();
    boolean plain =
        first.comment().isEmpty()
            && !first.hidden()
            && first.method().equals("btree")
            && parts.stream().allMatch(p -> qualifier(p).isEmpty());
    return plain
        && references.stream()
            .anyMatch(r -> r.name().equals(first.index()) && r.columns().equals(columns))
        && references.stream().filter(r -> begins(columns, r.columns())).count() == 1
        && groups.stream().filter(g -> !g.equals(parts)).noneMatch(g -> serves(g, columns));
  }

  private static boolean serves(List<FamilyRows.Key> parts, List<String> columns) {
    String method = parts.getFirst().method();
    return (method.equals("btree") || method.equals("hash"))
        && begins(names(parts), columns)
        && parts.stream().limit(columns.size()).allMatch(p -> p.prefix().isEmpty());
  }

  private static boolean begins(List<String> longer, List<String> columns) {
    return longer.size() >= columns.size() && longer.subList(0, columns.size()).equals(columns);
  }

  private Index index(List<FamilyRows.Key> parts, String storage) {
    FamilyRows.Key first = parts.getFirst();
    Index plain =
        new Index(
            Id.of("index", first.table(), first.index()),
            first.index(),
            first.method(),
            parts.stream().map(this::part).toList(),
            List.of(),
            Optional.empty(),
            first.unique());
    String parser = parsers.getOrDefault(first.table() + "." + first.index(), "");
    return plain.withOptions(first.comment(), options(first, storage).with("parser", parser));
  }

  private Index.Key part(FamilyRows.Key part) {
    if (part.column().isEmpty()) {
      return new Index.Key(traits.expression(part.expression()), true, part.descending(), "");
    }
    // A spatial index reports a prefix of nothing.
    boolean whole = part.prefix().isEmpty() || part.method().equals("spatial");
    return new Index.Key(
        part.column(), false, part.descending(), whole ? "" : "(" + part.prefix() + ")");
  }

  private Constraint.ForeignKey foreignKey(List<FamilyRows.ForeignKey> rows) {
    FamilyRows.ForeignKey first = rows.getFirst();
    Optional<FamilyRows.Rule> rule =
        rules.getOrDefault(first.table(), List.of()).stream()
            .filter(r -> r.name().equals(first.name()))
            .findFirst();
    return new Constraint.ForeignKey(
        first.name(),
        rows.stream().map(FamilyRows.ForeignKey::column).toList(),
        new Name(first.refSchema(), first.refTable()),
        new ArrayList<>(rows.stream().map(FamilyRows.ForeignKey::refColumn).toList()),
        action(rule.map(FamilyRows.Rule::onDelete).orElse("")),
        action(rule.map(FamilyRows.Rule::onUpdate).orElse("")));
  }

  /// The server makes no difference between `RESTRICT` and `NO ACTION`.
  private static Constraint.Action action(String sql) {
    return Arrays.stream(Constraint.Action.values())
        .filter(a -> a.sql().equals(sql.toUpperCase(Locale.ROOT)))
        .filter(a -> a != Constraint.Action.RESTRICT)
        .findFirst()
        .orElse(Constraint.Action.NO_ACTION);
  }
}
