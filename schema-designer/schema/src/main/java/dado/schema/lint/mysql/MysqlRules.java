package dado.schema.lint.mysql;

import dado.schema.lint.rule.Rule;
import java.util.List;

/// The rules that judge migrations and designs of MySQL and MariaDB.
public final class MysqlRules {

  /// A new rule is a line here.
  public static final List<Rule> ALL =
      List.of(
          new CopiesTable(),
          new ForgetfulModify(),
          new ImplicitValue(),
          new InlineReferences(),
          new SeveralDefinitions(),
          new ColumnInUse(),
          new ColumnOfUnique(),
          new BrokenView(),
          new OneSideOfForeignKey(),
          new NameTakenInSchema(),
          new IndexOfDroppedKey(),
          new IndexOfForeignKey(),
          new TextDefault(),
          new EnumValueRemoved(),
          new NoIfExists(),
          new OldCharset(),
          new NameCase(),
          new OldEngine(),
          new ZeroDate(),
          new DisplayWidth());

  private MysqlRules() {}
}
