package dado.schema.lint.mysql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.types.TypeName;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Character set that cannot hold every character.
final class OldCharset implements Rule {

  private static final About ABOUT =
      About.of(
              "M17",
              "old-charset",
              "Character set that cannot hold every character",
              Severity.WARNING,
              """
              `utf8mb3` (which MySQL also called `utf8`) has no emoji and no rare Chinese characters; `latin1` holds 256 characters. In
              strict mode such a value is refused, else it is cut. A join between columns of different character sets converts one side
              and cannot use its index. Both are deprecated in MySQL.
              """,
              """
              Use `utf8mb4`. Changing `utf8mb3` to `utf8mb4` column by column works in place; `latin1` copies the table [measured].
              """)
          .on(Engine.MYSQL, Engine.MARIADB);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "%s cannot hold every character: %s.";
  private static final String MESSAGE_2 =
      "New text columns of %s are %s, which cannot hold every character.";
  private static final Set<String> OLD =
      Set.of("utf8", "utf8mb3", "latin1", "ascii", "ucs2", "cp1252", "latin2");

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables().flatMap(t -> Stream.concat(ofTable(in, t).stream(), ofColumns(in, t)));
  }

  /// Columns that are so although their table is not.
  private Stream<Finding> ofColumns(Inspection in, Table table) {
    String whole = charset(table);
    return oldColumns(in.engine(), table).entrySet().stream()
        .filter(e -> !e.getKey().equals(whole))
        .map(e ->
            in.on(
                this,
                table.name(),
                e.getValue().getFirst(),
                MESSAGE.formatted(String.join(", ", e.getValue()), e.getKey()),
                "Make it utf8mb4."));
  }

  /// Names of columns by their old character set.
  private static Map<String, List<String>> oldColumns(Engine engine, Table table) {
    return table.columns().stream()
        .filter(c -> OLD.contains(set(TypeName.of(engine, c.type()))))
        .collect(
            Collectors.groupingBy(
                c -> set(TypeName.of(engine, c.type())),
                TreeMap::new,
                Collectors.mapping(Column::name, Collectors.toList())));
  }

  private static String set(TypeName type) {
    int end = type.collation().indexOf('_');
    return type.charset().isEmpty() && end > 0
        ? type.collation().substring(0, end)
        : type.charset();
  }

  private Optional<Finding> ofTable(Inspection in, Table table) {
    String charset = charset(table);
    return OLD.contains(charset)
        ? Optional.of(
            in.on(
                this,
                table.name(),
                "",
                MESSAGE_2.formatted(table.name().local(), charset),
                "Make it utf8mb4."))
        : Optional.empty();
  }

  private static String charset(Table table) {
    String collation = table.options().get("collate");
    String of = collation.contains("_") ? collation.substring(0, collation.indexOf('_')) : "";
    return table.options().has("charset") ? table.options().get("charset") : of;
  }
}
