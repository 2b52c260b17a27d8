package dado.schema.parse;

import dado.schema.model.Options;
import java.util.ArrayList;
import java.util.List;

/// The columns of a key, with what may stand behind each.
///
/// @param qualifiers direction, collation or prefix of each
/// @param without the last one is `WITHOUT OVERLAPS`
/// @param period the last one is a `PERIOD`
record Keys(List<String> names, List<String> qualifiers, boolean without, boolean period) {

  static Keys read(List<Words> parts) {
    List<String> names = new ArrayList<>();
    List<String> qualifiers = new ArrayList<>();
    boolean without = false;
    boolean period = false;
    for (Words part : parts) {
      period |= part.is("PERIOD") && part.size() > 1 && part.accept("PERIOD");
      names.add(part.name("a column"));
      without |= part.accept("WITHOUT OVERLAPS");
      part.accept("ASC");
      qualifiers.add(part.rest().toUpperCase(java.util.Locale.ROOT));
    }
    return new Keys(names, qualifiers, without, period);
  }

  Options options() {
    boolean plain = qualifiers.stream().allMatch(q -> q.isEmpty() || q.equals("AUTOINCREMENT"));
    return Options.NONE.with("keys", plain ? "" : String.join(", ", qualifiers));
  }

  Options overlaps(Options options) {
    return without ? options.with("overlaps", "without") : options;
  }
}
