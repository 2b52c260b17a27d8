package dado.schema.lint.postgresql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// New column that writes the whole table anew.
final class RewritingColumn implements Rule {

  private static final About ABOUT =
      About.of(
              "P01",
              "add-rewriting-column",
              "New column that writes the whole table anew",
              Severity.WARNING,
              """
              `ADD COLUMN` changes only the catalog when it has no default, a constant one or a stable one (`now()`): the value is kept
              beside the column and handed out for old rows. It writes **every row and index anew under an access exclusive lock** –
              nobody reads or writes meanwhile – when each row needs a value of its own: a volatile default (`clock_timestamp()`,
              `gen_random_uuid()`, `random()`), `serial`, `IDENTITY`, `GENERATED … STORED`, or a domain with a CHECK, even nullable and
              without default [all measured on PostgreSQL 18: the table's relfilenode changes]. A `VIRTUAL` column costs nothing.
              """,
              """
              Add the column nullable and without a default; set the default; fill old rows in batches; then make it NOT NULL as P05
              says. For an identity on a large table: a plain `bigint`, filled in batches, then `ADD GENERATED … AS IDENTITY`, which on a
              NOT NULL column is free.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "Every row of %s is written anew, because %s; nobody can read or write the table meanwhile.";
  private static final String ADVICE =
      "Add it nullable without a default, set the default, fill old rows in batches.";
  private static final Pattern CALL =
      Pattern.compile("([a-z_][a-z0-9_.]*)\\s*\\(", Pattern.CASE_INSENSITIVE);

  /// Functions whose value is one for a whole statement; everything else that is called is taken as
  /// volatile.
  private static final Set<String> STABLE =
      Set.of(
          "now",
          "transaction_timestamp",
          "statement_timestamp",
          "current_setting",
          "timezone",
          "date_trunc",
          "to_char",
          "to_timestamp",
          "make_interval",
          "make_date",
          "md5",
          "lower",
          "upper",
          "coalesce",
          "jsonb_build_object",
          "jsonb_build_array",
          "json_build_object",
          "array",
          "date",
          "current_timestamp",
          "localtimestamp",
          "current_time",
          "localtime",
          "concat",
          "length",
          "abs",
          "round",
          "numeric",
          "varchar",
          "char",
          "character",
          "bit",
          "timestamp",
          "time",
          "interval",
          "current_schema",
          "cast",
          "to_jsonb",
          "to_json",
          "row",
          "int4range",
          "tstzrange",
          "daterange",
          "numrange",
          "greatest",
          "least",
          "nullif",
          "replace",
          "trim",
          "current_database",
          "extract",
          "date_part",
          "pg_catalog.now");

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.onOthers(Operation.AddColumn.class)
        .flatMap(a ->
            reason(in, a.operation().column())
                .map(r ->
                    in.sized(
                        this,
                        a.step(),
                        a.operation().column().name(),
                        MESSAGE.formatted(a.operation().table().local(), r),
                        ADVICE))
                .stream());
  }

  private static Optional<String> reason(Inspection in, Column column) {
    if (column.type().toLowerCase(Locale.ROOT).matches("(big|small)?serial[248]?")) {
      return Optional.of("a serial numbers each of them");
    }
    Optional<String> domain = domain(in, column.type());
    return domain.or(() ->
        switch (column.generation()) {
          case Column.Generation.Identity i -> Optional.of("an identity numbers each of them");
          case Column.Generation.Computed c ->
              c.stored() ? Optional.of("the generated column is stored") : Optional.empty();
          case Column.Generation.AutoIncrement a -> Optional.empty();
          case Column.Generation.None n ->
              column
                  .defaultValue()
                  .flatMap(d -> volatileCall(d, in))
                  .map(f -> "the default " + f + " is volatile");
        });
  }

  private static Optional<String> domain(Inspection in, String type) {
    return Domains.of(in, type)
        .filter(Domains.Known::constrained)
        .map(d -> "the domain " + d.name() + " has a CHECK");
  }

  private static Optional<String> volatileCall(String expression, Inspection in) {
    boolean old = !in.version().atLeast(11, 0);
    String bare = expression.replaceAll("'(?:[^']|'')*'", "''");
    Matcher calls = CALL.matcher(bare);
    while (calls.find()) {
      if (!STABLE.contains(calls.group(1).toLowerCase(Locale.ROOT))) {
        return Optional.of(calls.group(1) + "()");
      }
    }
    return old ? Optional.of(expression) : Optional.empty();
  }
}
