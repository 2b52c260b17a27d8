package dado.schema.lint.design;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Table;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Reserved word as a name.
final class ReservedWord implements Rule {

  private static final About ABOUT =
      About.of(
          "D19",
          "reserved-word",
          "Reserved word as a name",
          Severity.INFO,
          """
          `user`, `order`, `group`, `end` mean something to the parser. Such a name has to be quoted in every query, and some tools
          forget it: in PostgreSQL `SELECT * FROM user` does not even fail – it answers with the name of the current role.
          """,
          """
          Choose another word (`account`, `purchase_order`), or take the plural.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "%s is a reserved word and must be quoted everywhere.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables()
        .flatMap(t ->
            Stream.concat(
                of(in, t, t.name().local(), ""),
                t.columns().stream().flatMap(c -> of(in, t, c.name(), c.name()))));
  }

  private Stream<Finding> of(Inspection in, Table table, String name, String part) {
    String lower = name.toLowerCase(Locale.ROOT);
    return RESERVED.contains(lower)
        ? Stream.of(
            in.on(this, table.name(), part, MESSAGE.formatted(name), "Choose another name."))
        : Stream.empty();
  }

  /// The words that at least PostgreSQL or MySQL refuses bare as a name, and that people do take.
  private static final Set<String> RESERVED =
      Set.of(
          "all",
          "analyze",
          "and",
          "any",
          "array",
          "as",
          "asc",
          "between",
          "both",
          "by",
          "case",
          "cast",
          "check",
          "column",
          "condition",
          "constraint",
          "create",
          "cross",
          "current_date",
          "current_user",
          "database",
          "default",
          "delete",
          "desc",
          "describe",
          "distinct",
          "drop",
          "else",
          "end",
          "except",
          "exists",
          "false",
          "fetch",
          "for",
          "foreign",
          "from",
          "grant",
          "group",
          "groups",
          "having",
          "in",
          "index",
          "insert",
          "intersect",
          "interval",
          "into",
          "is",
          "join",
          "key",
          "keys",
          "leading",
          "left",
          "like",
          "limit",
          "lock",
          "match",
          "not",
          "null",
          "offset",
          "on",
          "only",
          "or",
          "order",
          "outer",
          "over",
          "partition",
          "primary",
          "procedure",
          "range",
          "rank",
          "read",
          "references",
          "release",
          "rename",
          "require",
          "return",
          "right",
          "row",
          "rows",
          "select",
          "session_user",
          "set",
          "show",
          "signal",
          "system",
          "table",
          "then",
          "to",
          "trailing",
          "trigger",
          "true",
          "union",
          "unique",
          "update",
          "usage",
          "user",
          "using",
          "values",
          "when",
          "where",
          "window",
          "with",
          "write");
}
