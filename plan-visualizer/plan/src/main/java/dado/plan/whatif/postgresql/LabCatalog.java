package dado.plan.whatif.postgresql;

import dado.schema.model.Name;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The lab's catalog: what is in it, and what its planner is told of it.
///
/// @param admin in auto-commit: the planner's session sees each change from its next statement on
record LabCatalog(Connection admin) {

  private static final String RELATIONS =
      """
      select c.oid, n.nspname, c.relname, coalesce(tn.nspname, n.nspname),
        coalesce(t.relname, c.relname), c.relkind::text, coalesce(a.amname, ''),
        c.relfilenode::bigint
      from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      left join pg_catalog.pg_am a on a.oid = c.relam
      left join pg_catalog.pg_index i on i.indexrelid = c.oid
      left join pg_catalog.pg_class t on t.oid = i.indrelid
      left join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
      where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
        and c.relkind in ('r', 'p', 'm', 'i', 'I')
        and (? or c.oid = ?::regclass
          or c.oid in (select relid from pg_catalog.pg_partition_tree(?::regclass)))
      order by c.oid
      """;

  /// All tables and indexes that are not the server's own.
  List<LabRelation> relations() throws SQLException {
    return relations(true, "pg_catalog.pg_class");
  }

  /// An index with those of the partitions that belong to it.
  ///
  /// @param index its name as SQL
  List<LabRelation> tree(String index) throws SQLException {
    return relations(false, index);
  }

  private List<LabRelation> relations(boolean all, String index) throws SQLException {
    try (PreparedStatement ask = admin.prepareStatement(RELATIONS)) {
      ask.setBoolean(1, all);
      ask.setString(2, index);
      ask.setString(3, index);
      List<LabRelation> found = new ArrayList<>();
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          found.add(
              new LabRelation(
                  row.getLong(1),
                  new Name(row.getString(2), row.getString(3)),
                  new Name(row.getString(4), row.getString(5)),
                  row.getString(6).charAt(0),
                  row.getString(7),
                  row.getLong(8)));
        }
      }
      return found;
    }
  }

  /// The name of a column of a relation.
  ///
  /// @param place from 1
  String attribute(LabRelation relation, int place) throws SQLException {
    try (PreparedStatement ask =
        admin.prepareStatement(
            "select attname from pg_catalog.pg_attribute"
                + " where attrelid = ?::bigint::oid and attnum = ?")) {
      ask.setLong(1, relation.oid());
      ask.setInt(2, place);
      try (ResultSet row = ask.executeQuery()) {
        return row.next() ? row.getString(1) : "";
      }
    }
  }

  /// The size of a relation, as its planner shall believe it.
  ///
  /// @param file the number of its file
  /// @param pages as of the last analyze
  /// @param tuples as of the last analyze; -1 for never
  /// @param visible pages that all see
  record Size(LabRelation relation, long file, long pages, double tuples, long visible) {}

  /// Tells the planner of sizes.
  void resize(Collection<Size> sizes) throws SQLException {
    try (PreparedStatement update =
        admin.prepareStatement(
            """
            update pg_catalog.pg_class
            set relfilenode = ?::bigint::oid, relpages = ?::bigint::int, reltuples = ?::real,
              relallvisible = ?::bigint::int
            where oid = ?::bigint::oid
            """)) {
      for (Size size : sizes) {
        update.setLong(1, size.file());
        update.setLong(2, size.pages());
        update.setDouble(3, size.tuples());
        update.setLong(4, size.visible());
        update.setLong(5, size.relation().oid());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /// Gives tables the files of these numbers.
  void swapFiles(Collection<Size> sizes, boolean empty) throws SQLException {
    try (PreparedStatement update =
        admin.prepareStatement(
            "update pg_catalog.pg_class set relfilenode = ?::bigint::oid"
                + " where oid = ?::bigint::oid")) {
      for (Size size : sizes) {
        update.setLong(1, empty ? size.relation().file() : size.file());
        update.setLong(2, size.relation().oid());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /// Shows indexes to the planner, or hides them from it.
  void show(Collection<Long> indexes, boolean visible) throws SQLException {
    if (indexes.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        admin.prepareStatement(
            "update pg_catalog.pg_index set indisvalid = ? where indexrelid = any(?::bigint[])")) {
      update.setBoolean(1, visible);
      update.setArray(2, admin.createArrayOf("bigint", indexes.toArray()));
      update.executeUpdate();
    }
  }
}
