package dado.plan.whatif.postgresql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What would change in a database if anything were written to it: each row of its catalog with the
/// transaction that wrote it, and the counters of its tables.
///
/// The server itself may vacuum and analyze its own catalog at any time: of what that changes, only
/// what concerns the user's tables is taken.
final class Traces {
  /// The first object identifier that the server gives to what users make.
  private static final int FIRST_USER_OID = 16384;

  private Traces() {}

  static List<String> of(RealShop shop) throws SQLException {
    List<String> traces = new ArrayList<>();
    for (String catalog :
        List.of(
            "pg_class",
            "pg_index",
            "pg_statistic where starelid >= " + FIRST_USER_OID,
            "pg_attribute",
            "pg_proc",
            "pg_namespace")) {
      traces.addAll(
          shop.rows(
              "select '"
                  + catalog
                  + "', count(*), md5(string_agg(xmin::text || ctid::text, ',' order by ctid)) from "
                  + catalog));
    }
    shop.execute("select pg_stat_force_next_flush()");
    traces.addAll(
        shop.rows(
            "select relname, n_tup_ins, n_tup_upd, n_tup_del, n_mod_since_analyze, last_analyze"
                + " from pg_stat_user_tables order by relname"));
    traces.addAll(
        shop.rows(
            "select relname, pg_relation_size(oid) from pg_class where oid >= "
                + FIRST_USER_OID
                + " order by relname"));
    traces.addAll(shop.rows("select count(*) from pg_prepared_xacts"));
    return traces;
  }

  /// Waits until the server has counted the rows of a table: a session hands its counts over a
  /// moment after it wrote.
  static void awaitCounts(RealShop shop, String table) throws Exception {
    String counted =
        "select n_tup_ins from pg_stat_user_tables where n_tup_ins > 0 and relname = '"
            + table
            + "'";
    for (int i = 0; i < 200 && shop.rows(counted).isEmpty(); i++) {
      Thread.sleep(50);
    }
  }
}
