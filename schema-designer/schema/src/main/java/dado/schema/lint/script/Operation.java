package dado.schema.lint.script;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Table;
import java.util.List;
import java.util.Optional;

/// One thing that a statement asks an engine for, as far as a rule can tell them apart. A statement
/// with several actions asks for several.
public sealed interface Operation {

  /// A table as the script spells it.
  ///
  /// @param like whether further columns come from a query or another table
  record CreateTable(Table table, boolean ifNotExists, boolean temporary, boolean like)
      implements Operation {}

  /// Tables that go.
  record DropTable(Name table, boolean cascade) implements Operation {}

  /// A table, view or index under a new name.
  record RenameTable(Name table, Name to) implements Operation {}

  /// A new column.
  ///
  /// @param constraints those that stand in its definition
  record AddColumn(Name table, Column column, List<Constraint> constraints) implements Operation {}

  /// A column that goes.
  record DropColumn(Name table, String column, boolean cascade) implements Operation {}

  /// A column under a new name.
  record RenameColumn(Name table, String column, String to) implements Operation {}

  /// `ALTER COLUMN … TYPE` (PostgreSQL).
  ///
  /// @param using the expression that computes the new values
  record ChangeType(Name table, String column, String type, Optional<String> using)
      implements Operation {}

  /// `MODIFY` and `CHANGE` (MySQL, MariaDB), which state a column whole.
  ///
  /// @param column the name that it had
  record ModifyColumn(Name table, String column, Column after) implements Operation {}

  /// `SET NOT NULL`, or `DROP NOT NULL`.
  record SetNullable(Name table, String column, boolean nullable) implements Operation {}

  /// `SET DEFAULT`, or `DROP DEFAULT` where it is empty.
  record SetDefault(Name table, String column, Optional<String> value) implements Operation {}

  /// `SET EXPRESSION` or `DROP EXPRESSION` of a generated column, `ADD GENERATED … AS IDENTITY` and
  /// other settings of a column.
  ///
  /// @param what the first words: `SET EXPRESSION`, `ADD GENERATED`, `SET STATISTICS`
  record SetColumn(Name table, String column, String what) implements Operation {}

  /// A new constraint.
  ///
  /// @param usingIndex the index that becomes it
  record AddConstraint(Name table, Constraint constraint, Optional<String> usingIndex)
      implements Operation {

    /// Whether rows that are there are left unchecked.
    public boolean unchecked() {
      return constraint.options().is("validated", "no")
          || constraint.options().is("enforced", "no");
    }
  }

  /// `ADD CONSTRAINT … NOT NULL column` (PostgreSQL 18).
  record AddNotNull(Name table, String name, String column, boolean notValid)
      implements Operation {}

  /// `VALIDATE CONSTRAINT`.
  record ValidateConstraint(Name table, String constraint) implements Operation {}

  /// A constraint that goes.
  ///
  /// @param kind `CONSTRAINT`, `PRIMARY KEY`, `FOREIGN KEY` or `CHECK`
  record DropConstraint(Name table, String constraint, String kind, boolean cascade)
      implements Operation {}

  /// A new index.
  ///
  /// @param only whether it leaves out the partitions
  record CreateIndex(
      Name table, Index index, boolean concurrently, boolean ifNotExists, boolean only)
      implements Operation {}

  /// An index that goes.
  ///
  /// @param table where the statement names it
  record DropIndex(Name index, Optional<Name> table, boolean concurrently) implements Operation {}

  /// `REINDEX`.
  ///
  /// @param what `INDEX`, `TABLE`, `SCHEMA`, `DATABASE`, `SYSTEM`
  record Reindex(String what, Name name, boolean concurrently) implements Operation {}

  /// Options of a table: `engine`, `charset`, `algorithm`, `lock`, `convert`, `row security`.
  record SetOptions(Name table, Options options) implements Operation {}

  /// A partition that comes or goes.
  ///
  /// @param what `ATTACH`, `DETACH`, `ADD`, `DROP`, `TRUNCATE`, `REORGANIZE`, `REMOVE`, `BY`
  record Partition(Name table, String what, Name partition, boolean concurrently)
      implements Operation {}

  /// `ALTER TYPE … ADD VALUE`.
  ///
  /// @param placed whether the statement says where
  record AddEnumValue(Name type, String value, boolean placed) implements Operation {}

  /// A value of an enum, a schema, or another object under a new name.
  ///
  /// @param kind `SCHEMA`, `VALUE`, `TYPE`, `VIEW`, `CONSTRAINT`, `INDEX`
  record RenameOther(String kind, Name name, String to) implements Operation {}

  /// `CREATE VIEW` or `CREATE MATERIALIZED VIEW`.
  record CreateView(Name view, String query, boolean materialized, boolean replace)
      implements Operation {}

  /// `CREATE TRIGGER`.
  record CreateTrigger(Name trigger, Name table) implements Operation {}

  /// `CREATE POLICY`.
  record CreatePolicy(Name table, String policy) implements Operation {}

  /// `CREATE TYPE`, `CREATE DOMAIN` and whatever else comes new.
  ///
  /// @param kind `TYPE`, `DOMAIN`, `SEQUENCE`, `FUNCTION`, …
  /// @param definition what follows the name
  record CreateOther(String kind, Name name, String definition) implements Operation {}

  /// Anything else that goes.
  record DropOther(String kind, Name name, boolean cascade) implements Operation {}

  /// A statement that writes the whole table anew: `CLUSTER`, `VACUUM FULL`, `SET UNLOGGED`,
  /// `OPTIMIZE TABLE`, `REPACK`.
  record Rewrite(Name table, String what) implements Operation {}

  /// `TRUNCATE`.
  record Truncate(List<Name> tables, boolean cascade) implements Operation {}

  /// `UPDATE` and `DELETE`.
  ///
  /// @param bounded whether a condition or limit bounds the rows
  record ChangeRows(Name table, String verb, boolean bounded) implements Operation {}

  /// `INSERT`.
  ///
  /// @param columns whether it names its columns
  record InsertRows(Name table, boolean columns, boolean query) implements Operation {}

  /// `SET name = value` and `PRAGMA name = value`, both in lower case.
  record Setting(String name, String value) implements Operation {}

  /// `BEGIN`, `COMMIT` or `ROLLBACK`.
  record Transaction(String verb) implements Operation {}

  /// A statement that no rule asks about.
  ///
  /// @param head its first word in upper case
  record Other(String head, String text) implements Operation {}
}
