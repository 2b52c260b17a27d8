package dado.schema.lint.design;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Engine;
import java.util.stream.Stream;

/// Row-level security without a policy.
final class RowSecurityWithoutPolicy implements Rule {

  private static final About ABOUT =
      About.of(
              "D13",
              "rls-without-policy",
              "Row-level security without a policy",
              Severity.WARNING,
              """
              With row-level security enabled and no policy, PostgreSQL shows **no row at all** to anybody but the table's owner and
              superusers – and raises no error: queries come back empty. The owner, who usually writes the migration, sees everything
              and notices nothing.
              """,
              """
              Create at least one permissive policy, or disable row-level security.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "Row-level security is on and there is no policy: all but the owner see no rows of %s.";
  private static final String ADVICE = "Create a policy, or disable row-level security.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables()
        .filter(t -> RowSecurity.on(t) && !RowSecurity.guarded(in, t))
        .map(t -> in.on(this, t.name(), "", MESSAGE.formatted(t.name().local()), ADVICE));
  }
}
