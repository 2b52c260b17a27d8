package dado.schema.dialect.postgresql;

import dado.schema.model.Constraint;
import dado.schema.model.Constraint.ForeignKey;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// A constraint that becomes another of the same name and columns: altered where PostgreSQL can,
/// else dropped and added.
record ConstraintAlteration(Target target, Name table, Constraint before, Constraint after) {

  List<String> texts(Schema schema) {
    List<String> texts = new ArrayList<>();
    if (!sameBut(List.of("comment"))) {
      texts.addAll(altered().orElseGet(() -> replaced(schema)));
    }
    if (!before.options().get("comment").equals(after.options().get("comment"))) {
      texts.addAll(comment());
    }
    return texts;
  }

  /// Whether the constraint is dropped and added.
  boolean isReplacement() {
    return !sameBut(List.of("comment")) && altered().isEmpty();
  }

  /// Whether the rows that are there are looked at, and nothing else.
  boolean isValidation() {
    return sameBut(List.of("comment", "validated")) && !after.options().has("validated");
  }

  private List<String> comment() {
    String name = target.named(table, after).name();
    return List.of(
        target.comment(
            "CONSTRAINT " + target.quote(name) + " ON " + target.quote(table),
            after.options().get("comment")));
  }

  private boolean sameBut(List<String> keys) {
    return without(before, keys).equals(without(after, keys));
  }

  private static Constraint without(Constraint constraint, List<String> keys) {
    Options options = constraint.options();
    for (String key : keys) {
      options = options.without(key);
    }
    return constraint.withOptions(options);
  }

  private java.util.Optional<List<String>> altered() {
    if (isValidation()) {
      return java.util.Optional.of(List.of(new ConstraintText(target).validate(table, after)));
    }
    if (before instanceof ForeignKey && sameBut(List.of("comment", "deferrable", "enforced"))) {
      return foreignKey();
    }
    Map<String, String> was = Parameters.of(before.options());
    return was.equals(Parameters.of(after.options()))
            || !sameBut(parametersAnd("comment", was, Parameters.of(after.options())))
        ? java.util.Optional.empty()
        : java.util.Optional.of(parameters());
  }

  private static List<String> parametersAnd(
      String key, Map<String, String> before, Map<String, String> after) {
    List<String> keys = new ArrayList<>(before.keySet());
    keys.addAll(after.keySet());
    keys.add(key);
    return keys;
  }

  private java.util.Optional<List<String>> foreignKey() {
    boolean wasEnforced = !before.options().has("enforced");
    boolean isEnforced = !after.options().has("enforced");
    if (wasEnforced != isEnforced && !target.atLeast(18)) {
      return java.util.Optional.empty();
    }
    String name = target.quote(target.named(table, after).name());
    String head = target.alter(table) + "ALTER CONSTRAINT " + name;
    List<String> texts = new ArrayList<>();
    if (!before.options().get("deferrable").equals(after.options().get("deferrable"))) {
      texts.add(head + timing());
    }
    if (wasEnforced != isEnforced) {
      texts.add(head + (isEnforced ? " ENFORCED" : " NOT ENFORCED"));
    }
    return java.util.Optional.of(texts);
  }

  private String timing() {
    String timing = ConstraintText.timing(after.options());
    if (timing.isEmpty()) {
      return " NOT DEFERRABLE";
    }
    return timing.contains("INITIALLY") ? timing : timing + " INITIALLY IMMEDIATE";
  }

  /// The parameters of the index that the constraint stands on.
  private List<String> parameters() {
    Name index = table.withLocal(target.named(table, after).name());
    return IndexText.parameters(
        "ALTER INDEX " + target.quote(index),
        Parameters.of(before.options()),
        Parameters.of(after.options()));
  }

  /// Foreign keys that stand on a key go and come back with it.
  private List<String> replaced(Schema schema) {
    ConstraintText text = new ConstraintText(target);
    List<String> texts = new ArrayList<>();
    SortedMap<Name, List<Constraint>> standing = standing(schema);
    standing.forEach((owner, keys) -> keys.forEach(k -> texts.add(text.drop(owner, k))));
    texts.add(text.drop(table, before));
    texts.addAll(text.add(table, after));
    standing.forEach((owner, keys) -> keys.forEach(k -> texts.addAll(text.add(owner, k))));
    return texts;
  }

  private SortedMap<Name, List<Constraint>> standing(Schema schema) {
    SortedMap<Name, List<Constraint>> found = new TreeMap<>();
    Set<String> columns = Set.copyOf(columns());
    for (Table other : columns.isEmpty() ? List.<Table>of() : schema.tables()) {
      for (ForeignKey key : other.foreignKeys()) {
        if (key.references().equals(table) && Set.copyOf(key.referencedColumns()).equals(columns)) {
          found.computeIfAbsent(other.name(), n -> new ArrayList<>()).add(key);
        }
      }
    }
    return found;
  }

  /// The columns that foreign keys can refer to.
  private List<String> columns() {
    return switch (before) {
      case Constraint.PrimaryKey k -> k.columns();
      case Constraint.Unique u -> u.columns();
      case Constraint.Check c -> List.of();
      case ForeignKey f -> List.of();
      case Constraint.Exclusion e -> List.of();
    };
  }
}
