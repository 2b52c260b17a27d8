package dado.schema.migration;

import java.util.List;

/// What the down script of a migration can bring back.
public sealed interface Reversibility {

  /// Structure and data.
  record Exact() implements Reversibility {}

  /// The structure, without the data that the up script removed.
  ///
  /// @param lost what does not come back, one line each
  record StructureOnly(List<String> lost) implements Reversibility {
    public StructureOnly {
      lost = List.copyOf(lost);
    }
  }

  /// Nothing.
  record Impossible(String why) implements Reversibility {}
}
