package dado.schema.lint.mysql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.types.TypeName;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import java.util.Set;
import java.util.stream.Stream;

/// Literal default of a TEXT, BLOB or JSON column.
final class TextDefault implements Rule {

  private static final About ABOUT =
      About.of(
              "M14",
              "text-default",
              "Literal default of a TEXT, BLOB or JSON column",
              Severity.ERROR,
              """
              MySQL refuses a literal default for `TEXT`, `BLOB`, `JSON` and geometry (error 1101) and accepts an expression: `DEFAULT
              ('')`, with the parentheses, from 8.0.13 on. MariaDB accepts both.
              """,
              """
              Put the default in parentheses.
              """)
          .on(Engine.MYSQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "MySQL refuses the literal default of %s, which is %s.";
  private static final String ADVICE = "Write DEFAULT (%s).";
  private static final Set<String> LARGE =
      Set.of(
          "tinytext",
          "text",
          "mediumtext",
          "longtext",
          "tinyblob",
          "blob",
          "mediumblob",
          "longblob",
          "json",
          "geometry",
          "point",
          "polygon",
          "linestring");

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.steps().stream()
        .flatMap(s ->
            columns(s.operation())
                .filter(c -> literal(in.engine(), c))
                .map(c ->
                    in.at(
                        this,
                        s,
                        c.name(),
                        MESSAGE.formatted(c.name(), c.type()),
                        ADVICE.formatted(c.defaultValue().orElse("")))));
  }

  private static boolean literal(Engine engine, Column column) {
    return LARGE.contains(TypeName.of(engine, column.type()).base())
        && column
            .defaultValue()
            .map(d -> !d.startsWith("(") && !d.equalsIgnoreCase("null"))
            .orElse(false);
  }

  private static Stream<Column> columns(Operation operation) {
    return switch (operation) {
      case Operation.CreateTable o -> o.table().columns().stream();
      case Operation.AddColumn o -> Stream.of(o.column());
      case Operation.ModifyColumn o -> Stream.of(o.after());
      default -> Stream.empty();
    };
  }
}
