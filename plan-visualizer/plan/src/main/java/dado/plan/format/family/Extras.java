package dado.plan.format.family;

import java.util.List;

/// The words in the column `Extra`, from `opt_explain_traditional.cc` of MySQL and `sql_explain.cc`
/// of MariaDB.
final class Extras {
  private static final List<String> KNOWN =
      List.of(
          "Using where",
          "Using index",
          "Using temporary",
          "Using filesort",
          "Using MRR",
          "Using intersect(",
          "Using union(",
          "Using sort_union(",
          "Using sort_intersect(",
          "Using join buffer (",
          "Using rowid filter",
          "Using buffer",
          "Using pushed condition",
          "Using secondary engine",
          "Using limit",
          "Range checked for each record",
          "Not exists",
          "Distinct",
          "FirstMatch",
          "LooseScan",
          "Start temporary",
          "End temporary",
          "Start materialize",
          "End materialize",
          "Materialize",
          "Scan",
          "Recursive",
          "Rematerialize",
          "Table function: ",
          "Ft_hints: ",
          "Backward index scan",
          "Full scan on NULL key",
          "Const row not found",
          "const row not found",
          "unique row not found",
          "Impossible ",
          "Rowid-ordered scan",
          "Key-ordered scan",
          "Key-ordered Rowid-ordered scan",
          "Open_frm_only",
          "Open_full_table",
          "Open_trigger_only",
          "Skip_open_table",
          "Scanned ",
          "Pushed join",
          "Child of ",
          "Parent of ",
          "Plan isn't ready yet",
          "Deleting all rows",
          "Storage engine handles ",
          "Zero limit",
          "skip_records_in_range");

  private Extras() {}

  static boolean isKnown(String extra) {
    return KNOWN.stream().anyMatch(extra::startsWith);
  }

  /// "Using index" and its kinds, but not "Using index condition".
  static boolean readsIndexOnly(String extra) {
    return extra.startsWith("Using index") && !extra.startsWith("Using index condition");
  }
}
