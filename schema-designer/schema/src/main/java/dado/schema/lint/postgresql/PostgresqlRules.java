package dado.schema.lint.postgresql;

import dado.schema.lint.rule.Rule;
import java.util.List;

/// The rules that judge migrations of PostgreSQL.
public final class PostgresqlRules {

  /// A new rule is a line here.
  public static final List<Rule> ALL =
      List.of(
          new RewritingColumn(),
          new IndexBlocksWrites(),
          new ConcurrentlyInTransaction(),
          new SetNotNull(),
          new ForeignKeyChecksRows(),
          new CheckReadsRows(),
          new KeyBuildsIndex(),
          new ExclusionLocks(),
          new RewritingType(),
          new EnumValue(),
          new DetachPartition(),
          new NoLockTimeout(),
          new ValidatedAtOnce(),
          new RewriteCommand(),
          new UnsupportedByVersion(),
          new DependentView(),
          new DropForeignKeyLocksParent(),
          new StaleView());

  private PostgresqlRules() {}
}
