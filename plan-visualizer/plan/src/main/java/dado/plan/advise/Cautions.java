package dado.plan.advise;

import dado.plan.selection.Sizes;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// What an index costs and what building it blocks, for people.
final class Cautions {
  /// How the caution about the estimated size begins.
  static final String SIZE = "It takes about ";

  private Cautions() {}

  /// @param remarks what the candidate itself has to say
  static List<String> of(
      Database database, Hypothetical index, List<String> remarks, OptionalLong bytes) {
    String table = index.table().local();
    List<String> cautions = new ArrayList<>();
    cautions.add(
        "Every INSERT and DELETE on "
            + table
            + ", and every UPDATE of "
            + index.index().keys().stream().map(Index.Key::text).collect(Collectors.joining(", "))
            + ", then writes this index too.");
    cautions.add(lock(database, index.table()));
    bytes.ifPresent(b -> cautions.add(SIZE + Sizes.text(b) + " on disk."));
    cautions.addAll(remarks);
    return cautions;
  }

  private static String lock(Database database, Name name) {
    String table = name.local();
    boolean spread = database.schema().table(name).flatMap(Table::partitioning).isPresent();
    return switch (database.engine()) {
      case POSTGRESQL ->
          spread
              ? partitioned(table)
              : "CREATE INDEX CONCURRENTLY lets writes to "
                  + table
                  + " go on while it builds; it runs alone, outside of a transaction, and leaves an"
                  + " invalid index behind when it fails.";
      case MYSQL, MARIADB ->
          "It can be built online (ALGORITHM=INPLACE, LOCK=NONE); the statement commits by itself and"
              + " cannot be rolled back.";
      case SQLITE -> "Building it holds the write lock of the whole file until it is done.";
    };
  }

  private static String partitioned(String table) {
    return "Building it stops writes to all partitions of "
        + table
        + ": CONCURRENTLY is not for partitioned tables. To let writes go on, make it ON ONLY "
        + table
        + ", build one on each partition CONCURRENTLY, and attach those (ALTER INDEX … ATTACH"
        + " PARTITION).";
  }
}
