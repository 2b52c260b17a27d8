package dado.schema.change;

import dado.schema.model.Grant;
import dado.schema.model.Name;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
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
    return SqlTexts.of(table, this::text);
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
