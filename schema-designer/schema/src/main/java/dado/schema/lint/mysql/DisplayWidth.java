package dado.schema.lint.mysql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Display width or ZEROFILL of a number.
final class DisplayWidth implements Rule {

  private static final About ABOUT =
      About.of(
              "M21",
              "display-width",
              "Display width or ZEROFILL of a number",
              Severity.INFO,
              """
              The `11` of `int(11)` limits nothing: it was a hint for command-line clients and is deprecated, as is `ZEROFILL` (which makes
              the column unsigned too). `tinyint(1)` is the exception: drivers read it as a boolean.
              """,
              """
              Write `int`; pad numbers where they are shown.
              """)
          .on(Engine.MYSQL, Engine.MARIADB);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "The widths of %s limit nothing and are deprecated.";
  private static final String ADVICE = "Write the types without.";
  private static final Pattern WIDTH =
      Pattern.compile("(?i)^(tinyint|smallint|mediumint|int|integer|bigint)\\s*\\(\\d+\\)");

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables().flatMap(t -> of(in, t).stream());
  }

  private Optional<Finding> of(Inspection in, Table table) {
    List<String> wide =
        table.columns().stream()
            .filter(c -> wide(in.engine(), c))
            .map(c -> c.name() + " " + c.type())
            .toList();
    return wide.isEmpty()
        ? Optional.empty()
        : Optional.of(
            in.on(this, table.name(), "", MESSAGE.formatted(String.join(", ", wide)), ADVICE));
  }

  /// The catalog of MariaDB prints every width; there it is nobody's choice.
  private static boolean wide(Engine engine, Column column) {
    String type = column.type().toLowerCase(Locale.ROOT);
    boolean fill = type.contains("zerofill");
    return fill
        || (engine == Engine.MYSQL && WIDTH.matcher(type).find() && !type.startsWith("tinyint(1)"));
  }
}
