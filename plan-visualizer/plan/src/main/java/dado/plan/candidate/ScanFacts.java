package dado.plan.candidate;

import dado.plan.expression.Written;
import dado.plan.metrics.Basis;
import dado.plan.metrics.Measured;
import dado.plan.metrics.Metrics;
import dado.plan.metrics.NodeMetrics;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Relation;
import dado.plan.model.Outline;
import dado.plan.model.Query;
import dado.plan.predicate.KnownColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// How a plan reads one of its tables.
///
/// @param printed the table as the plan names it
/// @param relation the table that an index would be on: of partitions, the one that the query names
/// @param scans the steps that read it
/// @param share the part of the whole that they take, with the filters right above them and, of
///   whole tables, the joins that look through them, 0 to 1
/// @param basis what it is a share of
/// @param read rows read over all runs; empty where it is not known
/// @param kept the part of them that is kept, 0 to 1; empty where it is not known
/// @param indexes the indexes that are used
/// @param searched the names of the columns that the used index is searched by
/// @param ended whether a LIMIT above may end the reading early
/// @param whole whether a scan reads the whole table, or a whole index
/// @param automatic whether the server makes an index for each run (SQLite)
record ScanFacts(
    Relation printed,
    Relation relation,
    List<Node> scans,
    double share,
    Basis basis,
    OptionalDouble read,
    OptionalDouble kept,
    List<String> indexes,
    List<String> searched,
    boolean ended,
    boolean whole,
    boolean automatic) {

  static ScanFacts of(
      Query query,
      Metrics metrics,
      Outline outline,
      Relation relation,
      KnownColumns known,
      List<String> searched) {
    List<Node> scans =
        outline.nodes().stream()
            .filter(n ->
                n.operator()
                    .read()
                    .map(Relation::alias)
                    .filter(relation.alias()::equals)
                    .isPresent())
            .toList();
    double share = scans.stream().mapToDouble(n -> share(metrics, outline, n)).sum();
    Basis basis = scans.isEmpty() ? Basis.NOTHING : metrics.of(scans.getFirst().id()).basis();
    return new ScanFacts(
        relation,
        named(query, relation, known),
        scans,
        Math.min(1, share),
        basis,
        read(metrics, scans),
        kept(metrics, outline, scans),
        indexes(scans),
        searched,
        scans.stream().anyMatch(s -> isEnded(outline, s)),
        scans.stream().anyMatch(ScanFacts::isWhole),
        scans.stream()
            .anyMatch(n -> n.raw().getOrDefault("detail", "").contains("USING AUTOMATIC")));
  }

  /// The table that the query names where the plan reads its partition.
  private static Relation named(Query query, Relation relation, KnownColumns known) {
    String alias = relation.alias().toLowerCase(Locale.ROOT);
    int line = alias.lastIndexOf('_');
    boolean numbered = line > 0 && alias.substring(line + 1).chars().allMatch(Character::isDigit);
    // A partition that is read alone keeps the alias of the whole.
    boolean partition = !numbered && known.table(relation).isEmpty();
    if (!numbered && !partition) {
      return relation;
    }
    String whole = numbered ? alias.substring(0, line) : alias;
    List<Written.Source> sources = new ArrayList<>();
    Written.blocks(query.engine(), query.sql()).forEach(b -> sources.addAll(b.sources()));
    return sources.stream()
        .filter(s -> s.alias().equalsIgnoreCase(whole))
        .findFirst()
        .map(s -> new Relation(relation.schema(), s.table(), s.alias()))
        .filter(r -> numbered || known.table(r).isPresent())
        .orElse(relation);
  }

  private static double share(Metrics metrics, Outline outline, Node scan) {
    double sum = metrics.of(scan.id()).share();
    Optional<Node> above = outline.parent(scan);
    while (above.isPresent()) {
      Node step = above.get();
      boolean join = step.operator() instanceof Operator.Join;
      if (step.operator() instanceof Operator.Filter || (join && isWhole(scan))) {
        sum += metrics.of(step.id()).share();
      }
      above = passes(step) ? outline.parent(step) : Optional.empty();
    }
    return sum;
  }

  /// Whether what stands above a step counts for the scan below it, too.
  private static boolean passes(Node step) {
    return step.operator() instanceof Operator.Filter
        || step.operator() instanceof Operator.Buffer
        || step.label().equals("Hash");
  }

  private static Optional<Node> filter(Outline outline, Node scan) {
    return outline.parent(scan).filter(p -> p.operator() instanceof Operator.Filter);
  }

  private static OptionalDouble read(Metrics metrics, List<Node> scans) {
    double sum = 0;
    for (Node scan : scans) {
      NodeMetrics m = metrics.of(scan.id());
      if (m.rows().isEmpty()) {
        return scan.raw().containsKey("Node Type") ? OptionalDouble.empty() : estimated(scans);
      }
      sum += m.rows().get().value() + m.removed().map(Measured::value).orElse(0.0);
    }
    return scans.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum);
  }

  private static OptionalDouble estimated(List<Node> scans) {
    return scans.stream().allMatch(s -> s.estimate().rows().isPresent())
        ? OptionalDouble.of(scans.stream().mapToDouble(s -> examined(s)).sum())
        : OptionalDouble.empty();
  }

  private static double examined(Node scan) {
    double kept = scan.estimate().rows().orElse(0);
    double filtered = scan.number("filtered").orElse(100);
    return filtered > 0 ? kept * 100 / filtered : kept;
  }

  private static OptionalDouble kept(Metrics metrics, Outline outline, List<Node> scans) {
    double read = 0;
    double left = 0;
    for (Node scan : scans) {
      NodeMetrics m = metrics.of(scan.id());
      Optional<Node> filter = filter(outline, scan);
      if (m.rows().isPresent() && m.removed().isPresent()) {
        read += m.rows().get().value() + m.removed().get().value();
        left += m.rows().get().value();
      } else if (filter.isPresent()) {
        Optional<Measured> passed = metrics.of(filter.get().id()).rows();
        boolean counted = passed.isPresent() && m.rows().isPresent();
        read +=
            counted ? m.rows().map(Measured::value).orElse(0.0) : scan.estimate().rows().orElse(0);
        left +=
            counted
                ? passed.map(Measured::value).orElse(0.0)
                : filter.get().estimate().rows().orElse(0);
      } else if (scan.number("filtered").isPresent()) {
        read += 100;
        left += scan.number("filtered").getAsDouble();
      }
    }
    return read > 0 ? OptionalDouble.of(left / read) : OptionalDouble.empty();
  }

  private static List<String> indexes(List<Node> scans) {
    return scans.stream()
        .map(Node::operator)
        .filter(Operator.IndexScan.class::isInstance)
        .map(o -> ((Operator.IndexScan) o).index())
        .filter(i -> !i.isEmpty())
        .distinct()
        .toList();
  }

  private static boolean isEnded(Outline outline, Node scan) {
    Optional<Node> above = outline.parent(scan);
    while (above.isPresent()) {
      if (above.get().operator() instanceof Operator.Limit) {
        return true;
      }
      boolean collects =
          above.get().operator() instanceof Operator.Sort
              || above.get().operator() instanceof Operator.Aggregate;
      above = collects ? Optional.empty() : outline.parent(above.get());
    }
    return false;
  }

  /// Whether each run looks one row up, by a primary key on one column. Without a database, names
  /// tell.
  boolean findsOne() {
    boolean primary =
        indexes.isEmpty()
            || (indexes.size() == 1
                && (indexes.getFirst().equals("PRIMARY") || indexes.getFirst().endsWith("_pkey")));
    boolean search = searched.equals(List.of("id")) || searched.equals(List.of("rowid", "id"));
    return !whole && primary && search && runs() > 1;
  }

  /// The id of the first step that reads it.
  int firstScan() {
    return scans.isEmpty() ? 0 : scans.getFirst().id();
  }

  /// What the plan uses, for people.
  String using() {
    return switch (indexes.size()) {
      case 0 -> "the primary key";
      case 1 -> "the index " + indexes.getFirst();
      default -> "the indexes " + String.join(" and ", indexes);
    };
  }

  /// Rows that it gives, over all runs; estimated where the plan was not executed.
  OptionalDouble given() {
    return read.isPresent()
        ? OptionalDouble.of(read.getAsDouble() * kept.orElse(1))
        : scans.stream()
            .map(s -> s.estimate().rows())
            .filter(OptionalDouble::isPresent)
            .findFirst()
            .orElse(OptionalDouble.empty());
  }

  /// The same with the share of all partitions together.
  ScanFacts withShare(double together) {
    return new ScanFacts(
        printed,
        relation,
        scans,
        Math.min(1, together),
        basis,
        read,
        kept,
        indexes,
        searched,
        ended,
        whole,
        automatic);
  }

  private static boolean isWhole(Node scan) {
    return scan.operator() instanceof Operator.SequentialScan
        || (scan.operator() instanceof Operator.IndexScan index
            && index.access() == Operator.Access.FULL)
        || scan.raw().getOrDefault("detail", "").startsWith("SCAN")
        || scan.raw().getOrDefault("detail", "").contains("USING AUTOMATIC");
  }

  /// How often the table is read.
  double runs() {
    return scans.stream()
        .flatMap(s -> s.actual().stream())
        .mapToDouble(a -> a.loops())
        .max()
        .orElse(1);
  }

  /// Whether nothing of it ever ran.
  boolean neverRan() {
    return !scans.isEmpty()
        && scans.stream().allMatch(s -> s.actual().isPresent() && !s.actual().get().executed());
  }
}
