package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Grant;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the renaming of a type, sequence, routine or view does to all that speaks of it by its
/// qualified name, as PostgreSQL prints it.
///
/// @param old the object under its old name
record ObjectRenaming(SchemaObject old, Name to) {

  private static final Pattern BARE = Pattern.compile("[a-z_][a-z0-9_]*");

  /// The table after it; the table itself where it does not speak of the object.
  Table in(Table table) {
    List<Column> columns = table.columns().stream().map(this::in).toList();
    List<Constraint> constraints = table.constraints().stream().map(this::in).toList();
    List<Index> indexes = table.indexes().stream().map(this::in).toList();
    boolean same =
        columns.equals(table.columns())
            && constraints.equals(table.constraints())
            && indexes.equals(table.indexes());
    return same
        ? table
        : table.withColumns(columns).withConstraints(constraints).withIndexes(indexes);
  }

  private Column in(Column column) {
    String type = text(column.type());
    Column typed = type.equals(column.type()) ? column : column.withType(type);
    Column filled =
        typed
            .defaultValue()
            .map(d -> typed.withDefault(java.util.Optional.of(text(d))))
            .orElse(typed);
    return filled.generation() instanceof Generation.Computed(String expression, boolean stored)
        ? filled.filledBy("", new Generation.Computed(text(expression), stored), filled.comment())
        : filled;
  }

  private Constraint in(Constraint constraint) {
    return switch (constraint) {
      case Constraint.Check c -> new Constraint.Check(c.name(), text(c.expression()), c.options());
      case Constraint.Exclusion e ->
          new Constraint.Exclusion(e.name(), text(e.definition()), e.options());
      case Constraint.PrimaryKey k -> k;
      case Constraint.Unique u -> u;
      case Constraint.ForeignKey f -> f;
    };
  }

  private Index in(Index index) {
    return index
        .withColumns(index.keys().stream().map(this::in).toList(), index.include())
        .withWhere(index.where().map(this::text));
  }

  private Index.Key in(Index.Key key) {
    return key.isExpression()
        ? new Index.Key(text(key.text()), true, key.descending(), key.qualifiers())
        : key;
  }

  /// The object after it; the object itself where it does not speak of the renamed one.
  SchemaObject in(SchemaObject object) {
    return switch (object) {
      case Trigger t -> in(t);
      case Grant g when g.name().equals(old.name()) && grants(g) -> g.withName(to);
      default -> object;
    };
  }

  private Trigger in(Trigger trigger) {
    String text = text(trigger.definition());
    Trigger known = text.equals(trigger.definition()) ? trigger : trigger.withDefinition(text);
    return known.table().equals(old.name()) && old.kind() == SchemaObject.Kind.VIEW
        ? known.withTable(to)
        : known;
  }

  private boolean grants(Grant grant) {
    String word = grant.on().split(" ", 2)[0];
    return switch (old.kind()) {
      case VIEW -> word.equals("TABLE");
      case SEQUENCE -> word.equals("SEQUENCE");
      case ROUTINE -> word.equals("FUNCTION") || word.equals("PROCEDURE");
      case ENUM, DOMAIN, COMPOSITE -> word.equals("TYPE");
      case NAMESPACE, EXTENSION, TRIGGER, POLICY, GRANT, OTHER -> false;
    };
  }

  private String text(String sql) {
    if (!sql.contains(old.name().local())) {
      return sql;
    }
    String wanted = printed(to);
    return speaks(sql, wanted)
        ? sql
        : pattern(printed(old.name())).matcher(sql).replaceAll(Matcher.quoteReplacement(wanted));
  }

  private static boolean speaks(String sql, String name) {
    return pattern(name).matcher(sql).find();
  }

  private static Pattern pattern(String name) {
    return Pattern.compile("(?<![\\w$\".])" + Pattern.quote(name) + "(?![\\w$\".])");
  }

  /// The name as PostgreSQL prints it inside an expression.
  private static String printed(Name name) {
    return printed(name.schema()) + "." + printed(name.local());
  }

  private static String printed(String name) {
    return BARE.matcher(name).matches() ? name : "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
