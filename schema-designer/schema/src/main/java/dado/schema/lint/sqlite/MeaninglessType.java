package dado.schema.lint.sqlite;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Type that means something else to SQLite.
final class MeaninglessType implements Rule {

  private static final About ABOUT =
      About.of(
              "S12",
              "type-without-affinity",
              "Type that means something else to SQLite",
              Severity.WARNING,
              """
              SQLite reads a type's name for a few letters: `INT` anywhere means integer, `CHAR`, `CLOB`, `TEXT` text, `REAL`, `FLOA`, `DOUB`
              real; anything else is NUMERIC. So `STRING` is **numeric** – the text `'007'` becomes the number 7 – and `FLOATING POINT` is an
              integer (`POINT` contains `INT`).
              """,
              """
              Use TEXT, INTEGER, REAL, BLOB or NUMERIC.
              """)
          .on(Engine.SQLITE);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String ADVICE = "Use TEXT, INTEGER, REAL, BLOB or NUMERIC.";
  private static final Set<String> NUMERIC =
      Set.of(
          "numeric",
          "decimal",
          "boolean",
          "bool",
          "date",
          "datetime",
          "timestamp",
          "time",
          "number",
          "money",
          "dec",
          "timestamptz",
          "timestamp with time zone",
          "timestamp without time zone",
          "currency",
          "bit",
          "uuid",
          "guid",
          "json",
          "jsonb",
          "year",
          "any");

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables()
        .filter(t -> !t.options().has("strict"))
        .flatMap(t ->
            t.columns().stream()
                .flatMap(
                    c -> reason(c).map(r -> in.on(this, t.name(), c.name(), r, ADVICE)).stream()));
  }

  private static Optional<String> reason(Column column) {
    String type = column.type().toLowerCase(Locale.ROOT).replaceAll("\\(.*\\)", "").strip();
    if (isIntByChance(type)) {
      return Optional.of(
          column.type() + " contains INT: SQLite makes " + column.name() + " an integer.");
    }
    return isKnown(type)
        ? Optional.empty()
        : Optional.of(
            column.type()
                + " means nothing to SQLite: "
                + column.name()
                + " is numeric, and '007' becomes 7.");
  }

  private static boolean isIntByChance(String type) {
    return type.contains("int")
        && (type.contains("point") || type.contains("interval") || type.contains("print"));
  }

  private static boolean isKnown(String type) {
    return type.isEmpty()
        || type.matches(".*(int|char|clob|text|blob|real|floa|doub).*")
        || NUMERIC.contains(type);
  }
}
