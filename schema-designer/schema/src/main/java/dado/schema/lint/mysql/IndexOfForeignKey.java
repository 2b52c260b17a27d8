package dado.schema.lint.mysql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Index that a foreign key needs.
final class IndexOfForeignKey implements Rule {

  private static final About ABOUT =
      About.of(
              "M12",
              "index-of-foreign-key",
              "Index that a foreign key needs",
              Severity.ERROR,
              """
              InnoDB keeps an index that begins with a foreign key's columns, on both sides. The last one cannot be dropped: error 1553,
              "needed in a foreign key constraint".
              """,
              """
              Create the other index first (in the same `ALTER`), or drop the foreign key.
              """)
          .on(Engine.MYSQL, Engine.MARIADB);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "The foreign key %s needs %s; the server refuses to drop it.";
  private static final String ADVICE = "Create another index on %s first.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.asked(Operation.DropIndex.class)
        .flatMap(a ->
            needed(in, a)
                .map(k ->
                    in.at(
                        this,
                        a.step(),
                        a.operation().index().local(),
                        MESSAGE.formatted(k.name(), a.operation().index().local()),
                        ADVICE.formatted(String.join(", ", k.columns()))))
                .stream());
  }

  private static Optional<Constraint.ForeignKey> needed(
      Inspection in, Inspection.Asked<Operation.DropIndex> dropped) {
    String name = dropped.operation().index().local();
    return dropped
        .step()
        .table()
        .flatMap(t ->
            t.indexes().stream()
                .filter(i -> i.name().equals(name))
                .findFirst()
                .flatMap(i -> needed(in, dropped.step(), t, i)));
  }

  private static Optional<Constraint.ForeignKey> needed(
      Inspection in, Step step, Table table, Index index) {
    return table.foreignKeys().stream()
        .filter(k ->
            begins(index, k.columns())
                && !others(in, step, table, index, k.columns())
                && !gone(in, step, k.name()))
        .findFirst();
  }

  private static boolean begins(Index index, List<String> columns) {
    List<String> keys = index.keys().stream().map(Index.Key::text).toList();
    return keys.size() >= columns.size() && keys.subList(0, columns.size()).equals(columns);
  }

  private static boolean others(
      Inspection in, Step step, Table table, Index index, List<String> columns) {
    boolean added =
        in.asked(Operation.CreateIndex.class)
            .anyMatch(c ->
                c.step().statement() == step.statement() && begins(c.operation().index(), columns));
    return isKeyed(table, columns)
        || added
        || table.indexes().stream()
            .anyMatch(i -> !i.name().equals(index.name()) && begins(i, columns));
  }

  private static boolean isKeyed(Table table, List<String> columns) {
    return table.constraints().stream()
        .anyMatch(c ->
            (c instanceof Constraint.PrimaryKey p && starts(p.columns(), columns))
                || (c instanceof Constraint.Unique u && starts(u.columns(), columns)));
  }

  private static boolean starts(List<String> key, List<String> columns) {
    return key.size() >= columns.size() && key.subList(0, columns.size()).equals(columns);
  }

  private static boolean gone(Inspection in, Step step, String key) {
    return in.asked(Operation.DropConstraint.class)
        .anyMatch(d ->
            d.step().statement() <= step.statement() && d.operation().constraint().equals(key));
  }
}
