package dado.schema.lint.sqlite;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rebuild that loses indexes or triggers.
final class RebuildForgets implements Rule {

  private static final About ABOUT =
      About.of(
              "S03",
              "rebuild-forgets",
              "Rebuild that loses indexes or triggers",
              Severity.ERROR,
              """
              Indexes and triggers belong to the old table and go with it. A rebuild has to make each of them again, and to keep the row
              of `sqlite_sequence` of an AUTOINCREMENT table: otherwise ids of deleted rows are given out a second time [measured: 3
              became 2].
              """,
              """
              Make every index and trigger again after the rename; copy the sequence: `UPDATE sqlite_sequence SET seq = … WHERE name = …`.
              """)
          .on(Engine.SQLITE);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "%s go with the old table and are not made again.";
  private static final String ADVICE = "Make them again after the rename.";
  private static final String MESSAGE_2 =
      "The counter of %s starts again behind the highest row that is left: ids of deleted rows come back.";
  private static final String ADVICE_2 = "Copy its row of sqlite_sequence.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return Rebuilds.of(in).stream().flatMap(r -> Stream.concat(indexes(in, r), sequence(in, r)));
  }

  private Stream<Finding> indexes(Inspection in, Rebuilds.Rebuild rebuild) {
    List<String> lost =
        lost(in, rebuild).stream().filter(n -> !again(in, rebuild).contains(n)).toList();
    return lost.isEmpty()
        ? Stream.empty()
        : Stream.of(
            in.at(this, rebuild.drop(), "", MESSAGE.formatted(String.join(", ", lost)), ADVICE));
  }

  private static List<String> lost(Inspection in, Rebuilds.Rebuild rebuild) {
    Set<String> dropped =
        Stream.concat(
                in.asked(Operation.DropIndex.class).map(a -> a.operation().index().local()),
                in.asked(Operation.DropOther.class).map(a -> a.operation().name().local()))
            .collect(Collectors.toSet());
    Stream<String> triggers =
        in.before().stream()
            .flatMap(s -> s.triggers(rebuild.table()).stream())
            .map(t -> t.name().local());
    return Stream.concat(indexesOf(in, rebuild), triggers)
        .filter(i -> !dropped.contains(i))
        .toList();
  }

  private static Stream<String> indexesOf(Inspection in, Rebuilds.Rebuild rebuild) {
    Set<String> goneColumns =
        in.asked(Operation.DropColumn.class)
            .filter(d -> d.step().statement() == rebuild.rename().statement())
            .map(d -> d.operation().column())
            .collect(Collectors.toSet());
    return rebuild.drop().table().stream()
        .flatMap(t -> t.indexes().stream())
        .filter(i -> i.keys().stream().noneMatch(k -> goneColumns.contains(k.text())))
        .map(Index::name);
  }

  private static Set<String> again(Inspection in, Rebuilds.Rebuild rebuild) {
    return Stream.concat(
            in.asked(Operation.CreateIndex.class)
                .filter(a -> a.step().statement() > rebuild.drop().statement())
                .map(a -> a.operation().index().name()),
            in.asked(Operation.CreateTrigger.class)
                .filter(a -> a.step().statement() > rebuild.drop().statement())
                .map(a -> a.operation().trigger().local()))
        .collect(Collectors.toSet());
  }

  private Stream<Finding> sequence(Inspection in, Rebuilds.Rebuild rebuild) {
    boolean counts =
        rebuild.drop().table().stream()
            .flatMap(t -> t.columns().stream())
            .anyMatch(c -> c.generation() instanceof Column.Generation.AutoIncrement);
    boolean kept =
        in.steps().stream()
            .anyMatch(s -> s.sql().toLowerCase(Locale.ROOT).contains("sqlite_sequence"));
    return counts && !kept
        ? Stream.of(
            in.at(this, rebuild.drop(), "", MESSAGE_2.formatted(rebuild.table().local()), ADVICE_2))
        : Stream.empty();
  }
}
