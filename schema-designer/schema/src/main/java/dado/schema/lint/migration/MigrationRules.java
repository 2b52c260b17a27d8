package dado.schema.lint.migration;

import dado.schema.lint.rule.Rule;
import java.util.List;

/// The rules that judge migrations of every engine.
public final class MigrationRules {

  /// A new rule is a line here.
  public static final List<Rule> ALL =
      List.of(
          new UnknownSuppression(),
          new RequiredColumn(),
          new NarrowerType(),
          new Renamed(),
          new DroppedData(),
          new LooserColumn(),
          new Cascade(),
          new UnboundedBackfill());

  private MigrationRules() {}
}
