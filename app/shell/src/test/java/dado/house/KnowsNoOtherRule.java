package dado.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dado.plan.rule.Rule;

/// A plan rule that depends on no other plan rule.
final class KnowsNoOtherRule extends ArchCondition<JavaClass> {

  KnowsNoOtherRule() {
    super("know no other rule");
  }

  @Override
  public void check(JavaClass rule, ConditionEvents events) {
    rule.getDirectDependenciesFromSelf().stream()
        .filter(d -> !d.getTargetClass().equals(rule))
        .filter(d ->
            d.getTargetClass().getAllRawInterfaces().stream()
                .anyMatch(i -> i.isEquivalentTo(Rule.class)))
        .forEach(d -> events.add(SimpleConditionEvent.violated(rule, d.getDescription())));
  }
}
