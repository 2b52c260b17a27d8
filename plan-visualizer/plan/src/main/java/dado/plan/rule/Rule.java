package dado.plan.rule;

import java.util.List;
import java.util.Set;

/// Something slow that can be recognized in a plan.
public interface Rule {

  /// Stands in [#yieldsTo] for all other rules.
  String ANY = "*";

  /// What it recognizes, and what that means.
  Page page();

  /// What it finds in a plan; nothing on steps that never ran.
  List<Finding> find(Inspection inspection);

  /// The ids of the rules that say the same more precisely: where one of them speaks of a step,
  /// this one is silent about it.
  default Set<String> yieldsTo() {
    return Set.of();
  }

  /// A short name in kebab case, the same in code, cases, pages and settings.
  default String id() {
    return page().id();
  }

  /// What it recognizes, in a few words.
  default String title() {
    return page().title();
  }

  /// What it means, when it matters and what to do, for a learner, in Markdown.
  default String explain() {
    return page().text();
  }
}
