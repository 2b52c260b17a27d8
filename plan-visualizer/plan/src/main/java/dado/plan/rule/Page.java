package dado.plan.rule;

/// What a rule says about itself, for a learner.
///
/// @param id a short name in kebab case, the same in code, cases, pages and settings
/// @param title what it recognizes, in a few words
/// @param text what it means, the formula, when it matters, when it is silent, and what to do; in
///   Markdown
public record Page(String id, String title, String text) {}
