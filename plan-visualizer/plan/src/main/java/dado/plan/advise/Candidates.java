package dado.plan.advise;

import dado.schema.model.Index;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The indexes worth trying for a query, and those that are not, with the reason.
final class Candidates {
  /// Trying costs time, on some engines a whole index build.
  static final int MOST = 5;

  private final Map<String, Candidate> found = new LinkedHashMap<>();
  private final Set<Rejected> rejected = new LinkedHashSet<>();

  Candidates(List<Access> accesses) {
    List<List<Candidate>> shapes = accesses.stream().map(this::shapes).toList();
    int longest = shapes.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      for (List<Candidate> ofTable : shapes) {
        if (i < ofTable.size()) {
          admit(ofTable.get(i));
        }
      }
    }
  }

  List<Candidate> found() {
    return List.copyOf(found.values());
  }

  Set<Rejected> rejected() {
    return rejected;
  }

  private void admit(Candidate candidate) {
    String title = candidate.title();
    if (found.containsKey(title)) {
      return;
    }
    new ExistingKeys(candidate.table())
        .serving(candidate.keys(), candidate.equalities())
        .ifPresentOrElse(
            existing ->
                rejected.add(new Rejected(title, "It exists: " + existing + " begins with it.")),
            () -> admitNew(title, candidate));
  }

  private void admitNew(String title, Candidate candidate) {
    if (found.size() < MOST) {
      found.put(title, candidate);
    } else {
      rejected.add(new Rejected(title, "Not tried: " + MOST + " candidates were found before it."));
    }
  }

  /// The shapes for one access, the one that serves most first.
  private List<Candidate> shapes(Access access) {
    access.blocked().forEach(b -> rejected.add(new Rejected(b.text(), b.reason())));
    Set<String> equal = access.equal().keySet();
    if (new ExistingKeys(access.table()).unique(equal)) {
      return List.of();
    }
    List<Candidate> shapes = new ArrayList<>();
    List<Index.Key> order = access.order().stream().filter(k -> !equal.contains(k.text())).toList();
    if (!order.isEmpty() && (!equal.isEmpty() || access.limited())) {
      shapes.add(shape(access, List.copyOf(equal), order, true));
    }
    access.ranges().keySet().stream()
        .filter(c -> !equal.contains(c))
        .limit(2)
        .forEach(c -> shapes.add(shape(access, List.copyOf(equal), List.of(asc(c)), false)));
    if (!equal.isEmpty()) {
      shapes.add(shape(access, List.copyOf(equal), List.of(), false));
    }
    if (equal.size() > 1) {
      shapes.add(shape(access, List.copyOf(equal).subList(0, 1), List.of(), false));
    }
    access.joins().keySet().forEach(c -> addJoins(access, c, shapes));
    return shapes;
  }

  private static void addJoins(Access access, String column, List<Candidate> shapes) {
    shapes.add(shape(access, List.of(column), List.of(), false));
    Set<String> both = new LinkedHashSet<>(List.of(column));
    both.addAll(access.equal().keySet());
    if (both.size() > 1) {
      shapes.add(shape(access, List.copyOf(both), List.of(), false));
    }
  }

  private static Index.Key asc(String column) {
    return Index.Key.column(column, false);
  }

  private static Candidate shape(
      Access access, List<String> equal, List<Index.Key> then, boolean ordered) {
    List<Index.Key> keys = new ArrayList<>(equal.stream().map(Candidates::asc).toList());
    keys.addAll(then);
    Set<String> columns = new HashSet<>(keys.stream().map(Index.Key::text).toList());
    List<String> conditions = new ArrayList<>();
    List<String> serves = new ArrayList<>();
    collect(access.equal(), columns, conditions);
    if (!ordered) {
      collect(access.ranges(), columns, conditions);
    }
    serves.addAll(conditions);
    collect(access.joins(), columns, serves);
    String why =
        "It finds the rows of "
            + access.table().name().local()
            + " for "
            + String.join(" and ", serves);
    if (ordered) {
      why = serves.isEmpty() ? "It gives the rows of " + access.table().name().local() : why;
      why += (serves.isEmpty() ? "" : " and gives them") + " in the order that is asked for";
    }
    return new Candidate(
        access.table(), access.alias(), keys, equal.size(), conditions, ordered, why + ".");
  }

  private static void collect(Map<String, String> from, Set<String> columns, List<String> to) {
    from.forEach((column, text) -> {
      if (columns.contains(column)) {
        to.add(text);
      }
    });
  }
}
