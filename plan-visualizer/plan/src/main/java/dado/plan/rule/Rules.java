package dado.plan.rule;

import dado.plan.model.Query;
import dado.schema.migration.Risk.Severity;
import java.util.List;

/// All rules, and the analysis that they make of a plan.
public final class Rules {

  /// A new rule is a line here. Of two that yield to any other, the earlier one speaks.
  public static final List<Rule> ALL =
      List.of(
          new SequentialScans(),
          new IndexableScans(),
          new CompositeIndexes(),
          new HiddenColumns(),
          new InefficientIndexes(),
          new WrongIndexes(),
          new SkipScans(),
          new StaleStatistics(),
          new RowMisestimates(),
          new UnderestimatedLoops(),
          new RepeatedScans(),
          new OrJoinFilters(),
          new JoinFilters(),
          new DiscardedRows(),
          new SortsOnDisk(),
          new HashBatches(),
          new AggregateSpills(),
          new TemporaryFiles(),
          new LossyBitmaps(),
          new HeapFetches(),
          new SparseBlocks(),
          new DeadMemoizes(),
          new LargeOffsets(),
          new SlowCounts(),
          new ManyRows(),
          new MissingWorkers(),
          new WorkerSkews(),
          new JitOverhead(),
          new SlowTriggers(),
          new PlanningTimes(),
          new Serialization(),
          new FullPageImages(),
          new DisabledSteps(),
          new NothingRuns(),
          new FullIndexScans(),
          new NonCoveringIndexes(),
          new IndexMerges(),
          new JoinsWithoutIndex(),
          new RangeChecks(),
          new Filesorts(),
          new TemporaryTables(),
          new MaterializedSubqueries(),
          new TemporarySorts(),
          new AutomaticIndexes(),
          new CorrelatedSubqueries(),
          new BloomFilters(),
          new VirtualTableScans(),
          new DiskReads(),
          new SlowSteps());

  private Rules() {}

  /// Remarks last; what would save most first, of those the gravest, then the largest part. Java's
  /// own chains of comparators cannot be kept in the archive of classes that makes Dado start fast.
  private static int bySaving(Finding one, Finding other) {
    int order = Boolean.compare(isRemark(one), isRemark(other));
    order = order == 0 ? Double.compare(other.saving(), one.saving()) : order;
    order = order == 0 ? other.severity().compareTo(one.severity()) : order;
    order = order == 0 ? Double.compare(other.share(), one.share()) : order;
    return order == 0 ? Integer.compare(one.nodeId(), other.nodeId()) : order;
  }

  private static boolean isRemark(Finding finding) {
    return finding.severity() == Severity.INFO;
  }

  /// A plan's metrics and what all rules find in it: what would save most first, remarks last.
  public static Analysis analyze(Query query) {
    return analyze(Inspection.of(query));
  }

  /// The same, with numbers and limits that are known already.
  public static Analysis analyze(Inspection inspection) {
    List<Finding> all = ALL.stream().flatMap(r -> r.find(inspection).stream()).toList();
    List<Finding> findings = new Precedence(ALL, all).spoken().sorted(Rules::bySaving).toList();
    String headline = Headline.of(inspection, findings);
    return new Analysis(inspection.query(), inspection.metrics(), findings, headline);
  }
}
