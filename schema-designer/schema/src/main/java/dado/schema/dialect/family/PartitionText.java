package dado.schema.dialect.family;

import dado.schema.change.Change;
import dado.schema.model.Partitioning;
import dado.schema.model.Partitioning.Partition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Partitions as SQL.
record PartitionText(FamilyWords words) {

  /// What an `ALTER TABLE` says after the table's name.
  ///
  /// @param listed whether a comma stands between it and the algorithm
  record Clause(String sql, Way way, boolean listed) {}

  String by(Partitioning partitioning) {
    return "PARTITION BY " + partitioning.by() + list(partitioning.partitions());
  }

  private String list(List<Partition> partitions) {
    return partitions.isEmpty()
        ? ""
        : partitions.stream()
            .map(this::partition)
            .collect(Collectors.joining(",\n  ", " (\n  ", "\n)"));
  }

  private String partition(Partition partition) {
    String comment = partition.options().get("comment");
    return "PARTITION "
        + quote(partition)
        + (partition.bound().isEmpty() ? "" : " " + partition.bound())
        + (comment.isEmpty() ? "" : " COMMENT = " + words.identifiers().literal(comment))
        + partition.partitioning().map(this::subpartitions).orElse("");
  }

  private String subpartitions(Partitioning partitioning) {
    return partitioning.partitions().stream()
        .map(s -> "SUBPARTITION " + quote(s))
        .collect(Collectors.joining(", ", " (", ")"));
  }

  private String quote(Partition partition) {
    return words.identifiers().quote(partition.name().local());
  }

  Clause repartition(Change.Repartition change) {
    return counted(change)
        .or(() -> change.after().map(p -> new Clause(by(p), Way.COPY, false)))
        .orElseGet(() -> new Clause("REMOVE PARTITIONING", Way.COPY, false));
  }

  /// Where only the number of hash partitions differs.
  private static Optional<Clause> counted(Change.Repartition change) {
    Optional<String> was = change.before().flatMap(PartitionText::method);
    Optional<String> is = change.after().flatMap(PartitionText::method);
    if (was.isEmpty() || !was.equals(is)) {
      return Optional.empty();
    }
    int more = count(change.after().orElseThrow()) - count(change.before().orElseThrow());
    String sql = more > 0 ? "ADD PARTITION PARTITIONS " + more : "COALESCE PARTITION " + -more;
    return Optional.of(new Clause(sql, Way.INPLACE_SHARED, true));
  }

  /// The clauses that make one list of partitions the other. Rows stay wherever the new partitions
  /// have room for them, but for partitions at the front that go: those are old rows that are meant
  /// to go.
  List<Clause> between(Partitioning before, Partitioning after) {
    List<Partition> was = before.partitions();
    List<Partition> is = after.partitions();
    return before.by().startsWith("RANGE") ? ranges(was, is) : lists(was, is);
  }

  private List<Clause> ranges(List<Partition> was, List<Partition> is) {
    int front = was.size() - is.size();
    if (front > 0 && was.subList(front, was.size()).equals(is)) {
      return List.of(drop(was.subList(0, front)));
    }
    int head = commonHead(was, is);
    int tail = 0;
    while (tail < Math.min(was.size(), is.size()) - head
        && was.get(was.size() - 1 - tail).equals(is.get(is.size() - 1 - tail))) {
      tail++;
    }
    return middle(was, is, head, tail);
  }

  private static int commonHead(List<Partition> was, List<Partition> is) {
    int head = 0;
    while (head < was.size() && head < is.size() && was.get(head).equals(is.get(head))) {
      head++;
    }
    return head;
  }

  private List<Clause> middle(List<Partition> was, List<Partition> is, int head, int tail) {
    boolean appended = head == was.size();
    boolean cut = head == is.size();
    if (appended) {
      return List.of(add(is.subList(head, is.size())));
    }
    if (cut) {
      return List.of(drop(was.subList(head, was.size())));
    }
    boolean empty = head == was.size() - tail || head == is.size() - tail;
    boolean shifted =
        empty
            || (tail > 0
                && !was.get(was.size() - tail - 1)
                    .bound()
                    .equals(is.get(is.size() - tail - 1).bound()));
    // The whole range must stay, so the next partition takes part where the last bound differs.
    int end = shifted ? tail - 1 : tail;
    return List.of(
        reorganize(was.subList(head, was.size() - end), is.subList(head, is.size() - end)));
  }

  /// Partitions by lists of values come and go in any order.
  private List<Clause> lists(List<Partition> was, List<Partition> is) {
    List<Partition> gone = was.stream().filter(p -> !is.contains(p)).toList();
    List<Partition> fresh = is.stream().filter(p -> !was.contains(p)).toList();
    if (!gone.isEmpty() && !fresh.isEmpty()) {
      return List.of(reorganize(gone, fresh));
    }
    return gone.isEmpty() ? List.of(add(fresh)) : List.of(drop(gone));
  }

  private Clause add(List<Partition> partitions) {
    return new Clause("ADD PARTITION" + list(partitions), Way.INPLACE, true);
  }

  private Clause drop(List<Partition> partitions) {
    return new Clause("DROP PARTITION " + names(partitions), Way.INPLACE, true);
  }

  private Clause reorganize(List<Partition> was, List<Partition> is) {
    return new Clause(
        "REORGANIZE PARTITION " + names(was) + " INTO" + list(is), Way.INPLACE_SHARED, true);
  }

  private String names(List<Partition> partitions) {
    return partitions.stream().map(this::quote).collect(Collectors.joining(", "));
  }

  /// The number at the end of `HASH (id) PARTITIONS 4`, with what stands before it.
  private static Optional<String> method(Partitioning partitioning) {
    int at = partitioning.by().lastIndexOf(" PARTITIONS ");
    return at < 0 ? Optional.empty() : Optional.of(partitioning.by().substring(0, at));
  }

  private static int count(Partitioning partitioning) {
    return Integer.parseInt(partitioning.by().substring(partitioning.by().lastIndexOf(' ') + 1));
  }
}
