package dado.schema.layout;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The conventions that there are.
public final class Layouts {

  /// In the order in which a file is offered to them: what a file says of itself counts before what
  /// its name looks like.
  public static final List<Layout> ALL =
      List.of(
          new Flyway(),
          new Liquibase(),
          new GolangMigrate(),
          new Dbmate(),
          new Goose(),
          new Alembic(),
          new Rails(),
          new Atlas(),
          new Plain());

  private Layouts() {}

  /// The convention of an id, in any case of letters.
  ///
  /// @throws IllegalArgumentException that lists the ids
  public static Layout of(String id) {
    String wanted = id.toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(l -> l.id().equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no layout \"" + id + "\". Choose one of " + ids() + "."));
  }

  private static String ids() {
    return ALL.stream().map(Layout::id).collect(Collectors.joining(", "));
  }
}
