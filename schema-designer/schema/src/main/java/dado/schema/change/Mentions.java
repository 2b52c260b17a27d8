package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.CompositeType;
import dado.schema.model.Constraint;
import dado.schema.model.Domain;
import dado.schema.model.EnumType;
import dado.schema.model.Extension;
import dado.schema.model.Grant;
import dado.schema.model.Index;
import dado.schema.model.Namespace;
import dado.schema.model.OtherObject;
import dado.schema.model.Policy;
import dado.schema.model.Routine;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words by which SQL text speaks of other objects, in lower case: every name in it, quoted or
/// bare, and the last name in a string constant such as `'public.orders_id_seq'`.
///
/// Words are more than real references, never fewer: what they decide is an order, and whether
/// something is made anew to be safe.
public final class Mentions {

  private static final Pattern WORD =
      Pattern.compile("\"((?:[^\"]|\"\")+)\"|`((?:[^`]|``)+)`|[\\p{L}_][\\p{L}\\p{N}_$]*");

  private Mentions() {}

  /// The words of a text.
  public static Set<String> in(String sql) {
    Set<String> words = new HashSet<>();
    add(sql, words);
    return words;
  }

  private static void add(String sql, Set<String> words) {
    Matcher matcher = WORD.matcher(sql);
    while (matcher.find()) {
      String quoted = matcher.group(1);
      String ticked = matcher.group(2);
      String word =
          quoted != null
              ? quoted.replace("\"\"", "\"")
              : ticked != null ? ticked.replace("``", "`") : matcher.group();
      words.add(word.toLowerCase(Locale.ROOT));
    }
  }

  /// What the text of an object speaks of.
  public static Set<String> in(SchemaObject object) {
    Set<String> words = new HashSet<>();
    switch (object) {
      case Namespace n -> {}
      case Extension e -> words.add(lower(e.name().schema()));
      case EnumType e -> {}
      case CompositeType c -> c.attributes().forEach(a -> add(a.type(), words));
      case Domain d -> {
        add(d.type(), words);
        d.defaultValue().ifPresent(v -> add(v, words));
        d.checks().forEach(c -> add(c.expression(), words));
      }
      case Sequence s -> {}
      case Routine r -> add(r.definition(), words);
      case View v -> {
        add(v.definition(), words);
        v.indexes().forEach(i -> add(i, words));
      }
      case Trigger t -> {
        add(t.definition(), words);
        words.add(lower(t.table().local()));
      }
      case Policy p -> {
        p.using().ifPresent(u -> add(u, words));
        p.check().ifPresent(c -> add(c, words));
        words.add(lower(p.table().local()));
      }
      case Grant g -> words.add(lower(g.name().local()));
      case OtherObject o -> add(o.definition(), words);
    }
    words.add(lower(object.name().schema()));
    return words;
  }

  /// What the types and expressions of a table speak of.
  public static Set<String> in(Table table) {
    Set<String> words = new HashSet<>();
    table.columns().forEach(c -> add(c, words));
    table.constraints().forEach(c -> add(c, words));
    table.indexes().forEach(i -> add(i, words));
    table.partitioning().ifPresent(p -> add(p.by(), words));
    return words;
  }

  private static void add(Column column, Set<String> words) {
    add(column.type(), words);
    column.defaultValue().ifPresent(d -> add(d, words));
    if (column.generation() instanceof Generation.Computed(String expression, boolean stored)) {
      add(expression, words);
    }
  }

  private static void add(Constraint constraint, Set<String> words) {
    switch (constraint) {
      case Constraint.Check c -> add(c.expression(), words);
      case Constraint.Exclusion e -> add(e.definition(), words);
      case Constraint.PrimaryKey k -> {}
      case Constraint.Unique u -> {}
      case Constraint.ForeignKey f -> {}
    }
  }

  private static void add(Index index, Set<String> words) {
    index.where().ifPresent(w -> add(w, words));
    index
        .keys()
        .forEach(k -> {
          add(k.qualifiers(), words);
          if (k.isExpression()) {
            add(k.text(), words);
          }
        });
  }

  /// The word that an object is mentioned by.
  public static String word(SchemaObject object) {
    return lower(object.name().local());
  }

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
