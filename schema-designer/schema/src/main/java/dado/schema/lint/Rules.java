package dado.schema.lint;

import dado.schema.lint.design.DesignRules;
import dado.schema.lint.migration.MigrationRules;
import dado.schema.lint.mysql.MysqlRules;
import dado.schema.lint.postgresql.PostgresqlRules;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.sqlite.SqliteRules;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All rules, by their ids.
public final class Rules {

  /// Every rule, in the order of the ids.
  public static final List<Rule> ALL =
      Stream.of(
              DesignRules.ALL,
              MigrationRules.ALL,
              PostgresqlRules.ALL,
              MysqlRules.ALL,
              SqliteRules.ALL)
          .flatMap(List::stream)
          .sorted(Comparator.comparing(r -> r.about().id()))
          .toList();

  /// Rules of a migration that are rules of its design: the id that other lists give them.
  private static final Map<String, String> ALIASES =
      Map.of("p17", "D03", "p18", "D12", "p20", "D07", "p26", "D05", "p27", "D01", "p32", "D13");

  private static final Set<String> WORDS =
      Stream.concat(
              ALL.stream().flatMap(r -> Stream.of(r.about().id(), r.about().name())),
              ALIASES.keySet().stream())
          .map(w -> w.toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());

  private Rules() {}

  /// The rule of an id or a name, whatever the case.
  public static Optional<Rule> of(String word) {
    String id = ALIASES.getOrDefault(word.toLowerCase(Locale.ROOT), word);
    return ALL.stream().filter(r -> r.is(id)).findFirst();
  }

  /// All ids, names and aliases, in lower case.
  static Set<String> words() {
    return WORDS;
  }
}
