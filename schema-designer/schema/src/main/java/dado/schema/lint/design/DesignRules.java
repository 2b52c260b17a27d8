package dado.schema.lint.design;

import dado.schema.lint.rule.Rule;
import java.util.List;

/// The rules that judge a design.
public final class DesignRules {

  /// A new rule is a line here.
  public static final List<Rule> ALL =
      List.of(
          new NoPrimaryKey(),
          new ForeignKeyWithoutIndex(),
          new ForeignKeyOfAnotherType(),
          new MoneyInFloatingPoint(),
          new RedundantIndex(),
          new NamingConvention(),
          new LongName(),
          new NullableUnique(),
          new EnumInsteadOfTable(),
          new MissingOnDelete(),
          new TimestampWithoutZone(),
          new KeyThatOverflows(),
          new RowSecurityWithoutPolicy(),
          new PolicyWithoutRowSecurity(),
          new TableOutsideRowSecurity(),
          new FixedCharacters(),
          new TextualJson(),
          new SerialInsteadOfIdentity(),
          new ReservedWord(),
          new RequiredCycle(),
          new ForeignKeyToNothingUnique(),
          new RepeatedForeignKey(),
          new InvalidIndex(),
          new WideIndex());

  private DesignRules() {}
}
