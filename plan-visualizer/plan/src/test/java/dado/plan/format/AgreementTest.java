package dado.plan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dado.plan.Corpus.File;
import dado.plan.format.mysql.MysqlJsonV1;
import dado.plan.format.mysql.MysqlJsonV2;
import dado.plan.format.mysql.MysqlTable;
import dado.plan.format.mysql.MysqlTree;
import dado.plan.model.Actual;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Query;
import dado.plan.syntax.Digits;
import dado.plan.syntax.PlanFormat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// MySQL's four formats of one plan are one plan.
class AgreementTest {
  private static final List<String> NEW =
      List.of("mysql-9.7.4", "mysql-9.7.4-hypergraph", "mysql-9.7.4-operators");
  private static final List<String> OLD =
      List.of("mysql-8.0.33", "mysql-9.7.4", "mysql-9.7.4-operators");

  @TestFactory
  Stream<DynamicTest> treeAndJson2HaveTheSameStepsAndNumbers() {
    return NEW.stream().flatMap(AgreementTest::compareTreeWithJson2);
  }

  private static Stream<DynamicTest> compareTreeWithJson2(String server) {
    PlanArchive archive = PlanArchive.of(server);
    return archive.statements().stream()
        .flatMap(s -> Stream.of("explain", "analyze").map(kind -> new Pair(archive, s, kind)))
        .map(p -> dynamicTest(server + "/" + p.statement + "/" + p.kind, p::compareJson2));
  }

  @TestFactory
  Stream<DynamicTest> treeJson1AndTableReadTheSameTablesInTheSameOrder() {
    return OLD.stream().flatMap(AgreementTest::compareTables);
  }

  private static Stream<DynamicTest> compareTables(String server) {
    PlanArchive archive = PlanArchive.of(server);
    return archive.statements().stream()
        .map(
            s -> dynamicTest(server + "/" + s, () -> new Pair(archive, s, "explain").compareOld()));
  }

  /// Its subquery, a constant, is not in the tree any more.
  private static final String CONSTANT = "q58";

  private record Pair(PlanArchive archive, String statement, String kind) {

    void compareJson2() throws Exception {
      Optional<Query> tree = query(new MysqlTree(), kind + ".tree.txt");
      Optional<Query> json = query(new MysqlJsonV2(), kind + ".v2.json");
      if (tree.isEmpty() || json.isEmpty()) {
        return;
      }
      List<Node> left = nodes(tree.get());
      List<Node> right = nodes(json.get());
      assertThat(right.stream().map(Node::label))
          .isEqualTo(left.stream().map(Node::label).toList());
      assertThat(right.stream().map(Node::role)).isEqualTo(left.stream().map(Node::role).toList());
      for (int i = 0; i < left.size(); i++) {
        compare(left.get(i), right.get(i));
      }
    }

    void compareOld() throws Exception {
      Optional<Query> tree = query(new MysqlTree(), "explain.tree.txt");
      Optional<Query> json = query(new MysqlJsonV1(), "explain.v1.json");
      Optional<Query> table = query(new MysqlTable(), "explain.tsv");
      assertThat(json.map(Tables::of)).as("JSON 1").isEqualTo(table.map(Tables::of));
      if (nodes(tree.orElseThrow()).stream().noneMatch(Pair::isOther)
          && !CONSTANT.equals(statement)) {
        assertThat(tree.map(Tables::of)).as("tree").isEqualTo(json.map(Tables::of));
      }
    }

    /// The tree has no plan for a change of one table, nor for a count by the engine, nor for what
    /// was executed already.
    private static boolean isOther(Node step) {
      return Stream.of("<not executable", "Count rows in ", "Rows fetched before execution")
          .anyMatch(step.label()::startsWith);
    }

    private Optional<Query> query(PlanFormat format, String name) throws Exception {
      Optional<File> file = archive.file(statement + "/" + name);
      return file.isEmpty()
          ? Optional.empty()
          : Optional.of(format.parse("", file.get().text()).getFirst());
    }
  }

  private static List<Node> nodes(Query query) {
    return query.roots().stream().flatMap(Node::all).toList();
  }

  private static void compare(Node tree, Node json) {
    compare(tree, tree.estimate().totalCost(), json.estimate().totalCost());
    compare(tree, tree.estimate().rows(), json.estimate().rows());
    assertThat(json.actual().isPresent()).isEqualTo(tree.actual().isPresent());
    if (tree.actual().isPresent()) {
      Actual printed = tree.actual().get();
      Actual exact = json.actual().orElseThrow();
      assertThat(exact.loops()).as(tree.label()).isEqualTo(printed.loops());
      assertThat(exact.rows())
          .as(tree.label())
          .isCloseTo(printed.rows(), within(printed.rowsError() * 1.001 + 1e-9));
    }
  }

  private static void compare(Node node, OptionalDouble printed, OptionalDouble exact) {
    assertThat(exact.isPresent()).as(node.label()).isEqualTo(printed.isPresent());
    if (printed.isPresent()) {
      double error = Digits.halfUnit(String.valueOf(printed.getAsDouble()), 3);
      double rounding = Math.max(error, Math.abs(printed.getAsDouble()) * 0.006 + 1e-12);
      assertThat(exact.getAsDouble())
          .as(node.label())
          .isCloseTo(printed.getAsDouble(), within(rounding));
    }
  }

  /// The tables of a plan with the index that each is read through, in the order of the joins.
  private static final class Tables {
    /// Version 1 does not say that this name stands for the rows of the step before.
    private static final List<String> RECURSIVE = List.of("t");

    private static final List<String> CONSTANTS = List.of("const", "system");

    private final List<String> found = new ArrayList<>();

    static List<String> of(Query query) {
      Tables tables = new Tables();
      query.roots().forEach(tables::walk);
      return tables.found;
    }

    private void walk(Node root) {
      Deque<Node> open = new ArrayDeque<>(List.of(root));
      while (!open.isEmpty()) {
        Node next = open.pop();
        boolean merges = next.label().endsWith("by row ID");
        if (merges) {
          merged(next);
        } else {
          next.operator().read().ifPresent(r -> add(r.alias(), next));
          boolean probesFirst =
              next.children().size() > 1 && next.children().get(1).label().equals("Hash");
          (probesFirst ? next.children() : next.children().reversed()).forEach(open::push);
        }
      }
    }

    /// The other formats print an index merge as one step.
    private void merged(Node merge) {
      List<Operator.IndexScan> scans =
          merge
              .all()
              .map(Node::operator)
              .filter(Operator.IndexScan.class::isInstance)
              .map(Operator.IndexScan.class::cast)
              .toList();
      found.add(
          scans.getFirst().relation().alias()
              + " "
              + scans.stream().map(Operator.IndexScan::index).collect(Collectors.joining(",")));
    }

    /// Constant tables are read while the plan is made, and made tables are no tables.
    private void add(String alias, Node step) {
      String index = step.operator() instanceof Operator.IndexScan scan ? scan.index() : "";
      String type = step.raw().getOrDefault("access_type", step.raw().getOrDefault("type", ""));
      boolean made = alias.startsWith("<") || index.startsWith("<");
      if (!made && !CONSTANTS.contains(type) && !RECURSIVE.contains(alias)) {
        found.add(alias + " " + index);
      }
    }
  }
}
