package dado.schema.lint.design;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Table;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Name longer than the engine holds.
final class LongName implements Rule {

  private static final About ABOUT =
      About.of(
              "D07",
              "name-too-long",
              "Name longer than the engine holds",
              Severity.WARNING,
              """
              PostgreSQL keeps 63 **bytes** of a name and cuts the rest with no more than a notice: `ä` takes two of them, an emoji
              four. Two names that differ only behind that are the same name, and the second `CREATE` fails. Names that PostgreSQL makes
              itself (`table_column_fkey`, `table_column_not_null`) are cut in the middle, so a script that drops one by the name that
              it should have does not find it. MySQL and MariaDB hold 64 characters and refuse more.
              """,
              """
              Choose a shorter name, and name constraints whose generated name would be cut.
              """)
          .on(Engine.POSTGRESQL, Engine.MYSQL, Engine.MARIADB);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "%s has %s %s; %s keeps %s%s";
  private static final String MESSAGE_2 = "%s columns have the same first 63 bytes: %s.";
  private static final String ADVICE = "Make them differ earlier.";
  private static final String MESSAGE_3 =
      "The name that PostgreSQL would make, %s, has more than 63 bytes and is cut in the middle.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables()
        .flatMap(
            t -> Stream.concat(tooLong(in, t), Stream.concat(collisions(in, t), generated(in, t))));
  }

  private static Stream<String> names(Table table) {
    return Stream.of(
            Stream.of(table.name().local()),
            table.columns().stream().map(Column::name),
            table.constraints().stream().map(Constraint::name),
            table.indexes().stream().map(Index::name))
        .flatMap(s -> s);
  }

  private Stream<Finding> tooLong(Inspection in, Table table) {
    return names(table)
        .filter(n -> measure(in.engine(), n) > limit(in.engine()))
        .map(n -> in.on(this, table.name(), n, message(in.engine(), n), "Choose a shorter name."));
  }

  private static String message(Engine engine, String name) {
    return MESSAGE.formatted(
        name,
        measure(engine, name),
        unit(engine),
        engine.title(),
        limit(engine),
        engine == Engine.POSTGRESQL ? ": it becomes " + cut(name) + "." : " and refuses it.");
  }

  private Stream<Finding> collisions(Inspection in, Table table) {
    if (in.engine() != Engine.POSTGRESQL) {
      return Stream.empty();
    }
    Map<String, Set<String>> byCut =
        table.columns().stream()
            .map(Column::name)
            .collect(Collectors.groupingBy(LongName::cut, TreeMap::new, Collectors.toSet()));
    return byCut.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .map(e -> collision(in, table, e.getKey(), e.getValue().size()));
  }

  private Finding collision(Inspection in, Table table, String cut, int count) {
    return in.on(this, table.name(), cut, MESSAGE_2.formatted(count, cut), ADVICE)
        .at(Severity.ERROR);
  }

  private Stream<Finding> generated(Inspection in, Table table) {
    if (in.engine() != Engine.POSTGRESQL) {
      return Stream.empty();
    }
    return table.constraints().stream()
        .filter(c -> c.name().isEmpty())
        .map(c -> made(table, c))
        .filter(n -> measure(in.engine(), n) > 63)
        .map(n ->
            in.on(this, table.name(), n, MESSAGE_3.formatted(n), "Name the constraint.")
                .at(Severity.INFO));
  }

  private static String made(Table table, Constraint constraint) {
    String base = table.name().local() + "_";
    return switch (constraint) {
      case Constraint.PrimaryKey k -> base + "pkey";
      case Constraint.Unique u -> base + String.join("_", u.columns()) + "_key";
      case Constraint.ForeignKey f -> base + String.join("_", f.columns()) + "_fkey";
      case Constraint.Check c -> base + "check";
      case Constraint.Exclusion e -> base + "excl";
    };
  }

  private static int limit(Engine engine) {
    return switch (engine) {
      case POSTGRESQL -> 63;
      case MYSQL, MARIADB -> 64;
      case SQLITE -> Integer.MAX_VALUE;
    };
  }

  private static String unit(Engine engine) {
    return engine == Engine.POSTGRESQL ? "bytes" : "characters";
  }

  private static int measure(Engine engine, String name) {
    return engine == Engine.POSTGRESQL
        ? name.getBytes(StandardCharsets.UTF_8).length
        : name.codePointCount(0, name.length());
  }

  private static String cut(String name) {
    String cut = name;
    while (cut.getBytes(StandardCharsets.UTF_8).length > 63) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut;
  }
}
