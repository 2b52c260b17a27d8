package dado.schema.dialect.postgresql;

import dado.schema.model.Column;
import dado.schema.model.Name;
import dado.schema.model.Options;
import java.util.ArrayList;
import java.util.List;

/// NOT NULL as PostgreSQL's SQL: a constraint with a name and a state since 18.
record NotNullText(Target target) {

  private static final List<String> KEYS = List.of("not null", "not null name", "no inherit");

  /// The statements that take NOT NULL from one column's state to the other's.
  List<String> alter(Name table, Column before, Column after) {
    String head = new ColumnText(target).head(table, after.name());
    if (after.nullable()) {
      return before.nullable() ? List.of() : List.of(head + "DROP NOT NULL");
    }
    if (before.nullable()) {
      return List.of(added(table, after));
    }
    boolean same =
        KEYS.stream().allMatch(k -> before.options().get(k).equals(after.options().get(k)));
    return same || !target.atLeast(18) ? List.of() : altered(table, before, after, head);
  }

  private List<String> altered(Name table, Column before, Column after, String head) {
    Options was = before.options();
    Options is = after.options();
    boolean anew =
        !was.get("no inherit").equals(is.get("no inherit"))
            || (is.has("not null") && !was.has("not null"));
    return anew
        ? List.of(head + "DROP NOT NULL", added(table, after))
        : adjusted(table, after.name(), was, is);
  }

  private List<String> adjusted(Name table, String column, Options was, Options is) {
    List<String> texts = new ArrayList<>();
    if (was.has("not null") && !is.has("not null")) {
      texts.add(new ColumnText(target).head(table, column) + "SET NOT NULL");
    }
    String from = was.get("not null name");
    String to = is.get("not null name");
    if (!from.equals(to)) {
      texts.add(renamed(table, column, from, to));
    }
    return texts;
  }

  /// The name that PostgreSQL made is not known where the table or column was renamed since.
  private String renamed(Name table, String column, String from, String to) {
    String wanted = to.isEmpty() ? target.derived(table.local() + "_" + column, "_not_null") : to;
    return from.isEmpty()
        ? renamedBySearch(table, column, wanted)
        : new ConstraintText(target).rename(table, from, wanted);
  }

  private String renamedBySearch(Name table, String column, String to) {
    String body =
        """

        BEGIN
          EXECUTE (
            SELECT format('ALTER TABLE %%s RENAME CONSTRAINT %%I TO %%I', k.conrelid::regclass, k.conname, %s)
            FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
            WHERE k.contype = 'n' AND k.conrelid = %s::regclass AND a.attname = %s);
        END
        """
            .formatted(target.literal(to), target.relation(table), target.literal(column));
    return "DO " + Target.dollars(body);
  }

  /// The statement that adds NOT NULL.
  String added(Name table, Column column) {
    Options options = column.options();
    boolean plain = KEYS.stream().noneMatch(options::has);
    if (plain || !target.atLeast(18)) {
      return new ColumnText(target).head(table, column.name()) + "SET NOT NULL";
    }
    return target.alter(table)
        + "ADD "
        + name(options)
        + "NOT NULL "
        + target.quote(column.name())
        + (options.has("no inherit") ? " NO INHERIT" : "")
        + (options.has("not null") ? " NOT VALID" : "");
  }

  private String name(Options options) {
    return options.has("not null name")
        ? "CONSTRAINT " + target.quote(options.get("not null name")) + " "
        : "";
  }
}
