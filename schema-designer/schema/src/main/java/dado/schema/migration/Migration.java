package dado.schema.migration;

import dado.schema.dialect.Ddl;
import dado.schema.dialect.Statement;
import java.util.List;

/// A step from one schema to the next as SQL, in both directions.
///
/// @param up from the current schema to the desired one
/// @param down from the desired schema back
/// @param unsupported what differs and no statement changes
public record Migration(
    List<Statement> up,
    List<Statement> down,
    List<Risk> risks,
    Reversibility reversibility,
    List<Ddl.Unsupported> unsupported) {

  public Migration {
    up = List.copyOf(up);
    down = List.copyOf(down);
    risks = List.copyOf(risks);
    unsupported = List.copyOf(unsupported);
  }

  /// A migration that makes every change.
  public Migration(
      List<Statement> up, List<Statement> down, List<Risk> risks, Reversibility reversibility) {
    this(up, down, risks, reversibility, List.of());
  }

  /// The migration in as many steps as it needs transactions, each with its way back.
  public List<Step> steps() {
    return Steps.of(up, down);
  }

  /// What runs in one transaction, or outside of any, with what takes it back. A change that spans
  /// several steps is taken back by the down of its first one.
  ///
  /// @param transactional whether a tool may wrap `up` in a transaction
  /// @param downTransactional the same for `down`
  public record Step(
      List<Statement> up, List<Statement> down, boolean transactional, boolean downTransactional) {
    public Step {
      up = List.copyOf(up);
      down = List.copyOf(down);
    }
  }
}
