package dado.plan.candidate;

import dado.plan.predicate.Predicate;
import dado.plan.predicate.Predicate.Test;
import dado.plan.statistics.ColumnStatistics;
import dado.plan.statistics.TableStatistics;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Other forms of a b-tree: one that also carries the columns that the query reads, and one over
/// ranges of blocks.
final class Variants {
  private static final double VISIBLE = 0.9;
  private static final int MOST_CARRIED = 3;
  private static final int NARROW = 16;

  /// So few rows are fetched from the table as fast as a wider index is read.
  private static final double WORTH_CARRYING = 200;

  private static final double CORRELATED = 0.95;
  private static final double HUGE = 1024.0 * 1024 * 1024;
  private static final double PAGE = 8192;

  /// A table of which less than this part was ever changed is one that rows are only added to.
  private static final double APPENDED = 0.01;

  private final Context context;
  private final ScanFacts facts;
  private final TableFacts table;

  Variants(Context context, ScanFacts facts, TableFacts table) {
    this.context = context;
    this.facts = facts;
    this.table = table;
  }

  /// Those of a draft; none without statistics.
  List<Draft> of(Draft draft) {
    boolean plain = draft.method.equals("btree") && table.statistics().isPresent();
    if (!plain) {
      return List.of();
    }
    List<Draft> found = new ArrayList<>();
    covering(draft).ifPresent(found::add);
    blocks(draft, table.statistics().get()).ifPresent(found::add);
    return found;
  }

  private Optional<Draft> covering(Draft draft) {
    List<String> read = carried(draft);
    boolean columns = draft.keys.stream().noneMatch(Index.Key::isExpression);
    boolean few = !read.isEmpty() && read.size() <= MOST_CARRIED;
    if (!columns
        || !few
        || !isVisible()
        || !isWorth(draft)
        || !read.stream().allMatch(this::narrow)) {
      return Optional.empty();
    }
    Draft wide = copy(draft);
    if (engine() == Engine.POSTGRESQL) {
      wide.include.addAll(read);
    } else {
      read.forEach(c -> wide.key(Index.Key.column(c, false)));
    }
    String list = String.join(", ", read);
    return Optional.of(
        wide.remark("With " + list + " in it the query need not read the table at all.")
            .remark(
                engine() == Engine.POSTGRESQL && !isKey(read)
                    ? "Updates of "
                        + list
                        + " then write the index too, and are no longer done in place (HOT)."
                    : ""));
  }

  /// Keys are never updated.
  private boolean isKey(List<String> columns) {
    return table
        .table()
        .flatMap(Table::primaryKey)
        .filter(k -> k.columns().containsAll(columns))
        .isPresent();
  }

  private Engine engine() {
    return context.query().engine();
  }

  /// PostgreSQL looks at the table for rows on pages that were changed since the last VACUUM.
  private boolean isVisible() {
    return engine() != Engine.POSTGRESQL
        || table.statistics().orElseThrow().visible().orElse(0) >= VISIBLE;
  }

  private boolean isWorth(Draft draft) {
    Selectivity selectivity = new Selectivity(facts, table);
    OptionalDouble known = selectivity.kept(draft);
    double guess = selectivity.estimated().orElse(facts.kept().orElse(0));
    double share = known.orElse(guess);
    boolean first = facts.ended() && !draft.order.isEmpty();
    return draft.where.isEmpty() && !first && table.rows().orElse(0) * share >= WORTH_CARRYING;
  }

  /// The columns that the query's text mentions and the draft has not; none where it reads all, or
  /// where the columns are not known.
  private List<String> carried(Draft draft) {
    Optional<Table> known = table.table();
    if (known.isEmpty()
        || context.mentions().everything()
        || context.mentions().names().isEmpty()) {
      return List.of();
    }
    return known.get().columns().stream()
        .map(Column::name)
        .filter(c -> context.mentions().mayMean(facts.printed().alias(), c))
        .filter(c -> draft.keys.stream().noneMatch(k -> k.text().equalsIgnoreCase(c)))
        .filter(c -> !Held.suffix(engine(), known.get()).contains(c))
        .toList();
  }

  private boolean narrow(String column) {
    double width = table.column(column).map(ColumnStatistics::width).orElse(0.0);
    String type = table.type(column);
    boolean number =
        type.contains("int")
            || type.startsWith("numeric")
            || type.startsWith("decimal")
            || type.startsWith("date")
            || type.startsWith("time")
            || type.startsWith("bool")
            || type.startsWith("uuid");
    return width > 0 ? width <= NARROW : number;
  }

  private static Draft copy(Draft draft) {
    Draft copy = new Draft().by(draft.method);
    draft.keys.forEach(copy::key);
    draft.serves.forEach(copy::serving);
    copy.order.addAll(draft.order);
    draft.remarks.forEach(copy::remark);
    copy.where = draft.where;
    return copy;
  }

  private Optional<Draft> blocks(Draft draft, TableStatistics statistics) {
    boolean range =
        engine() == Engine.POSTGRESQL
            && draft.keys.size() == 1
            && draft.order.isEmpty()
            && draft.where.isEmpty()
            && !draft.serves.isEmpty()
            && draft.serves.stream().allMatch(p -> p.test() == Test.RANGE);
    if (!range || Math.max((double) statistics.bytes(), statistics.pages() * PAGE) < HUGE) {
      return Optional.empty();
    }
    Predicate p = draft.serves.getFirst();
    double correlation =
        Math.abs(
            table.column(p.subject().column()).map(c -> c.correlation().orElse(0)).orElse(0.0));
    return correlation >= CORRELATED && isAppended(statistics)
        ? Optional.of(blocks(draft, correlation))
        : Optional.empty();
  }

  private static Draft blocks(Draft draft, double correlation) {
    Draft brin = new Draft().by("brin");
    draft.keys.forEach(k -> brin.key(Index.Key.column(k.text(), false)));
    draft.serves.forEach(brin::serving);
    return brin.remark(
        "The rows lie in this order on disk (correlation "
            + String.format(Locale.ROOT, "%.2f", correlation)
            + "): BRIN keeps one entry for 128 pages, about a thousandth of a b-tree's size; it reads"
            + " somewhat more of the table.");
  }

  private static boolean isAppended(TableStatistics statistics) {
    double changed = statistics.updated().orElse(0) + statistics.deleted().orElse(0);
    return changed <= APPENDED * Math.max(1, statistics.rows());
  }
}
