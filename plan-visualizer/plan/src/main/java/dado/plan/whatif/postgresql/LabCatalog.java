package dado.plan.whatif.postgresql;

import dado.schema.model.Name;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /// A key of a b-tree, by where the planner's knowledge of it lies.
  ///
  /// @param relation the table; of an expression, the index
  /// @param columns the columns of the table that it is made of
  record Attribute(long relation, int place, Set<String> columns) {}

  private static final String KEYS =
      """
      select case when k.attnum = 0 then i.indexrelid else i.indrelid end::bigint,
        case when k.attnum = 0 then k.place else k.attnum end::int,
        case when k.attnum = 0
          then (select pg_catalog.array_agg(a.attname::text)
            from pg_catalog.pg_depend d
            join pg_catalog.pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
            where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = i.indexrelid
              and d.refobjid = i.indrelid and d.refobjsubid > 0
              and d.refobjsubid <> all (i.indkey))
          else array[(select a.attname::text from pg_catalog.pg_attribute a
            where a.attrelid = i.indrelid and a.attnum = k.attnum)] end,
        i.indexrelid::bigint
      from pg_catalog.pg_index i
      join pg_catalog.pg_class c on c.oid = i.indexrelid
      join pg_catalog.pg_am m on m.oid = c.relam and m.amname = 'btree'
      cross join unnest(i.indkey::int[]) with ordinality as k(attnum, place)
      where c.relname = ? and k.place <= i.indnkeyatts
      order by i.indexrelid, k.place
      """;

  /// The keys of a b-tree, in their order; none of another index. In several schemas there may be
  /// one of that name.
  Collection<List<Attribute>> keys(String index) throws SQLException {
    try (PreparedStatement ask = admin.prepareStatement(KEYS)) {
      ask.setString(1, index);
      Map<Long, List<Attribute>> keys = new LinkedHashMap<>();
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          keys.computeIfAbsent(row.getLong(4), i -> new ArrayList<>()).add(key(row));
        }
      }
      return keys.values();
    }
  }

  private static Attribute key(ResultSet row) throws SQLException {
    java.sql.Array columns = row.getArray(3);
    Set<String> names =
        columns == null ? Set.of() : Set.copyOf(List.of((String[]) columns.getArray()));
    return new Attribute(row.getLong(1), row.getInt(2), names);
  }

  /// How many values the planner believes a column to have, in the words of its catalog.
  ///
  /// @param inherited whether with all tables that inherit from its own
  /// @param values below 0 a part of the rows; 0 for unknown
  record Distinct(long relation, int place, boolean inherited, double values) {

    Distinct as(double other) {
      return new Distinct(relation, place, inherited, other);
    }
  }

  /// What the planner believes of some columns.
  List<Distinct> distinct(Collection<Attribute> attributes) throws SQLException {
    List<Distinct> found = new ArrayList<>();
    try (PreparedStatement ask =
        admin.prepareStatement(
            "select stainherit, stadistinct from pg_catalog.pg_statistic"
                + " where starelid = ?::bigint::oid and staattnum = ?")) {
      for (Attribute attribute : attributes) {
        ask.setLong(1, attribute.relation());
        ask.setInt(2, attribute.place());
        try (ResultSet row = ask.executeQuery()) {
          while (row.next()) {
            found.add(
                new Distinct(
                    attribute.relation(), attribute.place(), row.getBoolean(1), row.getDouble(2)));
          }
        }
      }
    }
    return found;
  }

  private static final String TELL =
      "update pg_catalog.pg_statistic set stadistinct = ?::real"
          + " where starelid = ?::bigint::oid and staattnum = ? and stainherit = ?";

  /// Makes the planner believe it.
  void tell(Collection<Distinct> distinct) throws SQLException {
    try (PreparedStatement update = admin.prepareStatement(TELL)) {
      for (Distinct each : distinct) {
        update.setDouble(1, each.values());
        update.setLong(2, each.relation());
        update.setInt(3, each.place());
        update.setBoolean(4, each.inherited());
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
