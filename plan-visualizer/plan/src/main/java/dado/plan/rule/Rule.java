package dado.plan.rule;

import java.util.List;

/// Something slow that can be recognized in a plan.
public interface Rule {

  /// A short name in kebab case, the same in code, cases, pages and settings.
  String id();

  /// What it recognizes, in a few words.
  String title();

  /// What it means, when it matters and what to do, for a learner, in Markdown.
  String explain();

  /// What it finds in a plan; nothing on steps that never ran.
  List<Finding> find(Inspection inspection);
}
