package dado.schema.dialect.postgresql;

import dado.schema.model.Constraint;
import dado.schema.model.Constraint.ForeignKey;
import dado.schema.model.Name;
import dado.schema.model.Options;
import java.util.ArrayList;
import java.util.List;

/// Constraints as PostgreSQL's SQL.
record ConstraintText(Target target) {

  /// The constraint as it stands in `CREATE TABLE` or after `ADD`, with a name.
  String definition(Name table, Constraint constraint) {
    Constraint named = target.named(table, constraint);
    return "CONSTRAINT " + target.quote(named.name()) + " " + body(named);
  }

  private String body(Constraint constraint) {
    Options options = constraint.options();
    String inheritance = options.is("inherit", "no") ? " NO INHERIT" : "";
    return switch (constraint) {
      case Constraint.PrimaryKey k -> "PRIMARY KEY " + key(k.columns(), options);
      case Constraint.Unique u ->
          "UNIQUE "
              + (options.is("nulls", "not distinct") ? "NULLS NOT DISTINCT " : "")
              + key(u.columns(), options);
      case Constraint.Check c -> "CHECK (" + c.expression() + ")" + inheritance + state(options);
      case ForeignKey f -> foreignKey(f) + timing(options) + state(options);
      case Constraint.Exclusion e -> e.definition();
    };
  }

  private String key(List<String> columns, Options options) {
    return "("
        + target.list(columns)
        + (options.is("overlaps", "without") ? " WITHOUT OVERLAPS)" : ")")
        + (options.has("include") ? " INCLUDE (" + options.get("include") + ")" : "")
        + Parameters.with(options)
        + (options.has("tablespace")
            ? " USING INDEX TABLESPACE " + target.quote(options.get("tablespace"))
            : "")
        + timing(options);
  }

  private String foreignKey(ForeignKey key) {
    boolean period = key.options().is("period", "yes");
    return "FOREIGN KEY ("
        + columns(key.columns(), period)
        + ") REFERENCES "
        + target.quote(key.references())
        + (key.referencedColumns().isEmpty()
            ? ""
            : " (" + columns(key.referencedColumns(), period) + ")")
        + (key.options().is("match", "full") ? " MATCH FULL" : "")
        + action(" ON DELETE ", key.onDelete())
        + (key.options().has("set columns") ? " (" + key.options().get("set columns") + ")" : "")
        + action(" ON UPDATE ", key.onUpdate());
  }

  private String columns(List<String> names, boolean period) {
    int last = names.size() - 1;
    return period
        ? target.list(names.subList(0, last)) + ", PERIOD " + target.quote(names.get(last))
        : target.list(names);
  }

  private static String action(String when, Constraint.Action action) {
    return action == Constraint.Action.NO_ACTION ? "" : when + action.sql();
  }

  static String timing(Options options) {
    return switch (options.get("deferrable")) {
      case "deferred" -> " DEFERRABLE INITIALLY DEFERRED";
      case "immediate" -> " DEFERRABLE";
      default -> "";
    };
  }

  private static String state(Options options) {
    return (options.is("enforced", "no") ? " NOT ENFORCED" : "")
        + (options.is("validated", "no") ? " NOT VALID" : "");
  }

  List<String> add(Name table, Constraint constraint) {
    List<String> texts = new ArrayList<>();
    texts.add(target.alter(table) + "ADD " + definition(table, constraint));
    texts.addAll(comments(table, List.of(constraint)));
    return texts;
  }

  /// The comments on constraints.
  List<String> comments(Name table, List<Constraint> constraints) {
    return constraints.stream()
        .filter(c -> c.options().has("comment"))
        .map(c -> comment(table, c))
        .toList();
  }

  private String comment(Name table, Constraint constraint) {
    String name = target.named(table, constraint).name();
    return target.comment(
        "CONSTRAINT " + target.quote(name) + " ON " + target.quote(table),
        constraint.options().get("comment"));
  }

  String drop(Name table, Constraint constraint) {
    return target.alter(table)
        + "DROP CONSTRAINT "
        + target.quote(target.named(table, constraint).name());
  }

  String rename(Name table, Constraint before, String to) {
    return rename(table, target.named(table, before).name(), to);
  }

  String rename(Name table, String from, String to) {
    return target.alter(table)
        + "RENAME CONSTRAINT "
        + target.quote(from)
        + " TO "
        + target.quote(to);
  }

  String validate(Name table, Constraint constraint) {
    return target.alter(table)
        + "VALIDATE CONSTRAINT "
        + target.quote(target.named(table, constraint).name());
  }
}
