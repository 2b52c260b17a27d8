package dado.plan.advise;

import dado.plan.ddl.IndexDdl;
import dado.plan.health.Weakness;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Rung;
import dado.schema.change.Change;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Table;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/// Indexes for foreign keys whose parents a workload deletes from. No plan shows that each deleted
/// row is looked for in the referencing table, so nothing can be tried: the rule speaks alone.
final class ForeignKeys {
  private final Database database;
  private final List<Weakness> weaknesses;

  ForeignKeys(Database database, List<Weakness> weaknesses) {
    this.database = database;
    this.weaknesses = weaknesses;
  }

  /// @param effects the workload's statements
  /// @param chosen indexes that are suggested already
  List<Suggestion> suggestions(List<Effect> effects, Set<Hypothetical> chosen) {
    List<Suggestion> suggestions = new ArrayList<>();
    for (Weakness weakness : weaknesses) {
      List<Effect> deleting = effects.stream().filter(e -> deletes(e, weakness.table())).toList();
      if (weakness.kind() == Weakness.Kind.FOREIGN_KEY_WITHOUT_INDEX && !deleting.isEmpty()) {
        weakness.changes().stream()
            .filter(Change.AddIndex.class::isInstance)
            .map(c -> new Hypothetical(weakness.table(), ((Change.AddIndex) c).index()))
            .filter(h -> chosen.stream().noneMatch(c -> startsAlike(c, h)))
            .forEach(h -> suggestions.add(suggestion(h, deleting)));
      }
    }
    return suggestions;
  }

  private static boolean startsAlike(Hypothetical chosen, Hypothetical index) {
    return chosen.table().equals(index.table())
        && chosen.index().where().isEmpty()
        && chosen.index().keys().getFirst().equals(index.index().keys().getFirst());
  }

  private Suggestion suggestion(Hypothetical index, List<Effect> deleting) {
    return new Suggestion(
        index,
        new IndexDdl(database.schema()).sparing(index.table(), index.index()).orElseThrow(),
        reason(index.table()),
        Rung.RULE,
        "the schema",
        deleting,
        OptionalLong.empty(),
        new WriteCosts(database.schema(), database.statistics()).factor(index),
        0,
        Cautions.of(database, index, List.of(), OptionalLong.empty()));
  }

  private static String reason(Name child) {
    return "Each row that is deleted is looked for in "
        + child.local()
        + ", for its foreign key: without the index the whole table is read each time. EXPLAIN"
        + " does not show it.";
  }

  /// Whether a statement deletes from a table that another one refers to.
  private boolean deletes(Effect effect, Name child) {
    String from = deletedFrom(database.engine(), effect.statement().sql());
    return database.schema().table(child).stream()
        .flatMap(t -> parents(t).stream())
        .anyMatch(p -> p.local().equalsIgnoreCase(from));
  }

  private static List<Name> parents(Table table) {
    List<Name> parents = new ArrayList<>();
    for (Constraint constraint : table.constraints()) {
      if (constraint instanceof Constraint.ForeignKey key) {
        parents.add(key.references());
      }
    }
    return parents;
  }

  /// The table behind DELETE FROM, without its schema; empty where there is none.
  private static String deletedFrom(Engine engine, String sql) {
    List<String> words = words(engine, sql);
    for (int i = 0; i + 2 < words.size(); i++) {
      boolean deletes =
          words.get(i).toLowerCase(Locale.ROOT).equals("delete")
              && words.get(i + 1).toLowerCase(Locale.ROOT).equals("from");
      if (deletes) {
        boolean qualified = i + 4 < words.size() && words.get(i + 3).equals(".");
        return words.get(qualified ? i + 4 : i + 2).replaceAll("[\"`\\[\\]]", "");
      }
    }
    return "";
  }

  private static List<String> words(Engine engine, String sql) {
    return SqlLexer.tokens(engine, sql).stream()
        .filter(Token::significant)
        .map(t -> t.in(sql))
        .toList();
  }
}
