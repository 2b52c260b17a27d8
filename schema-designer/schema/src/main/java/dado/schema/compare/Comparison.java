package dado.schema.compare;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.change.Difference;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// How one schema differs from another, as changes that can be taken one by one.
///
/// A change that needs others, such as a foreign key to a table that is new too, takes them with
/// it; one that is left out leaves out what needs it.
public final class Comparison {
  private final Schema from;
  private final List<Change> changes;
  private final List<BitSet> needs;

  private Comparison(Schema from, List<Change> changes) {
    this.from = from;
    this.changes = changes;
    this.needs = Footprint.needs(changes);
  }

  /// What makes `to` of `from`. Things are the same by their identity, else by their name.
  public static Comparison between(Schema from, Schema to) {
    return new Comparison(from, Difference.between(from, to));
  }

  /// The changes, in an order in which they can be made.
  public List<Change> changes() {
    return changes;
  }

  /// Some of the changes with all that they need.
  ///
  /// @param chosen positions in [#changes()]
  public BitSet withNeeds(BitSet chosen) {
    BitSet all = (BitSet) chosen.clone();
    for (int i = changes.size() - 1; i >= 0; i--) {
      if (all.get(i)) {
        all.or(needs.get(i));
      }
    }
    return all;
  }

  /// Some of the changes with all that need them.
  ///
  /// @param chosen positions in [#changes()]
  public BitSet withDependents(BitSet chosen) {
    BitSet all = (BitSet) chosen.clone();
    for (int i = 0; i < changes.size(); i++) {
      if (needs.get(i).intersects(all)) {
        all.set(i);
      }
    }
    return all;
  }

  /// The first schema with some of the changes, and with what they need.
  public Taken taking(BitSet chosen) {
    return taken(withNeeds(chosen));
  }

  /// The second schema without some of the changes, and without what needs them.
  public Taken leaving(BitSet chosen) {
    BitSet rest = new BitSet();
    rest.set(0, changes.size());
    rest.andNot(withDependents(chosen));
    return taken(rest);
  }

  private Taken taken(BitSet some) {
    List<Change> made = new ArrayList<>();
    some.stream().forEach(i -> made.add(changes.get(i)));
    return new Taken(made, Changes.apply(from, made));
  }

  /// What a choice comes to.
  ///
  /// @param changes those that were made, in their order
  /// @param schema what they make of the first schema
  public record Taken(List<Change> changes, Schema schema) {
    public Taken {
      changes = List.copyOf(changes);
    }
  }
}
