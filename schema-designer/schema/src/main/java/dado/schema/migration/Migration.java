package dado.schema.migration;

import dado.schema.dialect.Statement;
import java.util.List;

/// A step from one schema to the next as SQL, in both directions.
///
/// @param up from the current schema to the desired one
/// @param down from the desired schema back
public record Migration(
    List<Statement> up, List<Statement> down, List<Risk> risks, Reversibility reversibility) {

  public Migration {
    up = List.copyOf(up);
    down = List.copyOf(down);
    risks = List.copyOf(risks);
  }
}
