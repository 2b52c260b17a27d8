package dado.schema.dialect;

import dado.schema.model.Constraint;
import dado.schema.model.Name;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Names for constraints that were designed without one, the same whenever they are asked for.
public final class ConstraintNames {

  private ConstraintNames() {}

  /// The constraint with a name: its own, or one made of its table and columns.
  ///
  /// @param limit the most bytes that a name may have
  public static Constraint named(Name table, Constraint constraint, int limit) {
    if (!constraint.name().isEmpty()) {
      return constraint;
    }
    String base = table.local();
    return constraint.withName(
        fit(
            switch (constraint) {
              case Constraint.PrimaryKey k -> base + "_pkey";
              case Constraint.Unique u -> join(base, u.columns(), "key");
              case Constraint.Check c -> base + "_check_" + hash(c.expression());
              case Constraint.Exclusion e -> base + "_" + hash(e.definition());
              case Constraint.ForeignKey f -> join(base, f.columns(), "fkey");
            },
            limit));
  }

  private static String join(String table, List<String> columns, String kind) {
    return table + "_" + String.join("_", columns) + "_" + kind;
  }

  private static String fit(String name, int limit) {
    String cut = name;
    while (cut.getBytes(StandardCharsets.UTF_8).length > limit - 9) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    boolean fits = name.getBytes(StandardCharsets.UTF_8).length <= limit;
    return fits ? name : cut + "_" + hash(name);
  }

  private static String hash(String text) {
    return String.format(Locale.ROOT, "%08x", text.hashCode());
  }
}
