package dado.plan.advise;

import dado.plan.candidate.Candidate;
import dado.plan.candidate.Counsel;
import dado.plan.candidate.Proposal;
import dado.plan.expression.Expression;
import dado.plan.expression.ExpressionParser;
import dado.plan.expression.Expressions;
import dado.plan.expression.Written;
import dado.plan.model.Operator.Relation;
import dado.plan.predicate.KnownColumns;
import dado.plan.rule.Analysis;
import dado.plan.statistics.postgresql.Partitions;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.workload.WorkloadStatement;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Table;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The candidates of all statements of a workload, the same index once, under names that the
/// database does not have.
final class CandidatePool {
  private final Database database;
  private final KnownColumns known;
  private final IndexNames names;
  private final Map<Shape, Hypothetical> indexes = new LinkedHashMap<>();
  private final Map<Hypothetical, Candidate> origins = new LinkedHashMap<>();
  private final Map<WorkloadStatement, Set<Name>> tables = new LinkedHashMap<>();
  private final Set<Name> stale = new LinkedHashSet<>();
  private final Map<WorkloadStatement, String> texts = new LinkedHashMap<>();
  private final Map<WorkloadStatement, Proposal> proposals = new LinkedHashMap<>();

  CandidatePool(Database database) {
    this.database = database;
    this.known = KnownColumns.of(database.schema());
    this.names = new IndexNames(database.schema(), database.identifiers());
  }

  /// All that makes an index what it is, but its name.
  private record Shape(Name table, Index nameless) {
    static Shape of(Name table, Index index) {
      return new Shape(table, index.withId(new Id("")).withName("").withOptions("", Options.NONE));
    }
  }

  /// The indexes that another plan makes worth a try; those that are known already as they are.
  List<Hypothetical> candidates(Analysis analysis) {
    return Proposal.of(analysis.query(), analysis.metrics(), known, database.statistics())
        .candidates()
        .stream()
        .flatMap(
            c -> known.table(c.relation()).map(Table::name).stream().map(t -> known(t, c.index())))
        .toList();
  }

  private Hypothetical known(Name table, Index index) {
    Hypothetical there = indexes.get(Shape.of(table, index));
    return there == null ? new Hypothetical(table, index.withName(names.of(table, index))) : there;
  }

  /// Adds what a statement's plan makes worth a try.
  void add(WorkloadStatement statement, Analysis analysis) {
    Proposal proposal =
        Proposal.of(analysis.query(), analysis.metrics(), known, database.statistics());
    proposals.put(statement, proposal);
    texts.put(statement, analysis.query().sql());
    proposal.candidates().stream()
        .filter(c -> !isOfOneRun(c.index(), statement.bound()))
        .forEach(this::add);
    proposal.counsels().stream()
        .filter(c -> c.kind() == Counsel.Kind.STATISTICS)
        .filter(c -> c.sql().orElse("").startsWith("ANALYZE"))
        .flatMap(c -> known.table(c.relation()).stream())
        .forEach(t -> stale.add(t.name()));
    Set<Name> read = new LinkedHashSet<>();
    analysis.query().roots().stream()
        .flatMap(n -> n.all())
        .flatMap(n -> n.operator().read().stream())
        .flatMap(r -> table(r).stream())
        .map(Table::name)
        .forEach(read::add);
    proposal.candidates().stream()
        .flatMap(c -> known.table(c.relation()).stream())
        .map(Table::name)
        .forEach(read::add);
    // A plan has no step for a row that was read while planning.
    Written.blocks(analysis.query().engine(), analysis.query().sql()).stream()
        .flatMap(b -> b.sources().stream())
        .map(s -> new Relation(s.schema(), s.table(), s.alias()))
        .flatMap(r -> known.table(r).stream())
        .map(Table::name)
        .forEach(read::add);
    tables.put(statement, read);
  }

  /// The table of a step, or that whose partition the step reads.
  private Optional<Table> table(Relation read) {
    return known
        .table(read)
        .or(() ->
            database.schema().tables().stream().filter(t -> isPartition(t, read)).findFirst());
  }

  private static boolean isPartition(Table table, Relation read) {
    return Partitions.of(table).stream()
        .filter(p -> read.schema().isEmpty() || read.schema().equals(p.schema()))
        .anyMatch(p -> p.local().equals(read.table()));
  }

  /// Whether an index has only the rows of one value of a parameter: the next run has another.
  private boolean isOfOneRun(Index index, Set<String> bound) {
    return index
        .where()
        .map(w -> ExpressionParser.parse(database.engine(), w))
        .filter(w ->
            Expressions.all(w)
                .anyMatch(e -> e instanceof Expression.Constant c && bound.contains(c.value())))
        .isPresent();
  }

  private void add(Candidate candidate) {
    Optional<Table> table = known.table(candidate.relation());
    if (table.isPresent()) {
      Name name = table.get().name();
      add(name, candidate.index(), candidate);
      prefix(candidate.index()).ifPresent(p -> add(name, p, candidate));
    }
  }

  private void add(Name table, Index index, Candidate origin) {
    Hypothetical added =
        indexes.computeIfAbsent(
            Shape.of(table, index),
            s -> new Hypothetical(table, index.withName(names.of(table, index))));
    origins.putIfAbsent(added, origin);
  }

  /// The first key alone, which other statements may share.
  private static Optional<Index> prefix(Index index) {
    boolean plain = index.method().equals("btree") && index.include().isEmpty();
    return plain && index.keys().size() > 1
        ? Optional.of(index.withColumns(index.keys().subList(0, 1), List.of()))
        : Optional.empty();
  }

  /// All candidates, the costliest statements' first.
  List<Hypothetical> all() {
    return List.copyOf(indexes.values());
  }

  /// Whether the planner knows too little of an index's table for a trial to mean anything.
  boolean isStale(Hypothetical index) {
    return stale.contains(index.table());
  }

  /// The candidate that an index was made from.
  Candidate origin(Hypothetical index) {
    return Objects.requireNonNull(origins.get(index), index::title);
  }

  /// Whether an index is a candidate itself rather than the beginning of one.
  boolean isWhole(Hypothetical index) {
    return origin(index).index().keys().size() == index.index().keys().size();
  }

  /// What the statements' plans say of indexes.
  Map<WorkloadStatement, Proposal> proposals() {
    return proposals;
  }

  /// A statement's text as its plan was made from it.
  String text(WorkloadStatement statement) {
    return texts.getOrDefault(statement, statement.sql());
  }

  /// The tables that the statements read.
  Set<Name> tables() {
    Set<Name> all = new LinkedHashSet<>();
    tables.values().forEach(all::addAll);
    return all;
  }

  /// For each statement the indexes, of those, on the tables that it reads.
  Map<WorkloadStatement, Set<Hypothetical>> relevant(Set<Hypothetical> admitted) {
    Map<WorkloadStatement, Set<Hypothetical>> relevant = new LinkedHashMap<>();
    tables.forEach((statement, read) -> {
      Set<Hypothetical> own = new LinkedHashSet<>();
      admitted.stream().filter(h -> read.contains(h.table())).forEach(own::add);
      relevant.put(statement, own);
    });
    return relevant;
  }
}
