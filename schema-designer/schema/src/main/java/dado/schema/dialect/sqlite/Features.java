package dado.schema.dialect.sqlite;

import dado.schema.model.Version;

/// What `ALTER TABLE` can do in a version of SQLite (https://sqlite.org/changes.html; the ones of
/// 3.53 as measured). What it cannot do is done by building the table anew.
record Features(Version version) {

  boolean dropsColumns() {
    return version.atLeast(3, 35);
  }

  /// `SET NOT NULL`, `DROP NOT NULL`, `ADD CHECK`, `DROP CONSTRAINT` of a check.
  boolean altersConstraints() {
    return version.atLeast(3, 53);
  }
}
