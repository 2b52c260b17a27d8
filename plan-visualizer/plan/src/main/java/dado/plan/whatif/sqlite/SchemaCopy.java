package dado.plan.whatif.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The objects of a SQLite file, as the statements that make them again.
///
/// @param objects in the order in which they can be made
record SchemaCopy(List<Made> objects) {

  /// One object.
  ///
  /// @param type `table`, `index`, `view` or `trigger`
  record Made(String type, String name, String sql) {}

  static SchemaCopy of(Rows file) throws SQLException {
    String objects =
        """
        select type, name, sql from sqlite_schema
        where sql is not null and name not like 'sqlite\\_%' escape '\\'
          and name not in (select name from pragma_table_list where type = 'shadow')
        order by case type when 'table' then 1 when 'index' then 2 when 'view' then 3 else 4 end,
          rowid
        """;
    return new SchemaCopy(
        file.all(objects).stream()
            .map(r -> new Made(String.valueOf(r[0]), String.valueOf(r[1]), String.valueOf(r[2])))
            .toList());
  }

  boolean hasIndex(String name) {
    return objects.stream().anyMatch(o -> o.type().equals("index") && o.name().equals(name));
  }

  /// Makes those of some types again, but for those of some names; what cannot be made is said.
  List<String> make(Rows into, Set<String> types, Set<String> without) throws SQLException {
    List<String> failed = new ArrayList<>();
    into.execute("pragma foreign_keys = 0");
    into.execute("pragma ignore_check_constraints = 1");
    for (Made made : objects) {
      if (types.contains(made.type()) && !without.contains(made.name())) {
        try {
          into.execute(made.sql());
        } catch (SQLException e) {
          failed.add(
              "The clone is without the "
                  + made.type()
                  + " "
                  + made.name()
                  + ", which only the file's own program can make.");
        }
      }
    }
    return failed;
  }
}
