package dado.schema.lint.rule;

import dado.schema.model.Engine;
import java.util.Set;

/// What a rule says of itself; its docs page is made of it.
///
/// @param id short and stable: `P05`, `D03`
/// @param name the same in kebab case, for people: `set-not-null`
/// @param title what it recognizes, in a few words
/// @param severity unless the settings say otherwise
/// @param byDefault whether it runs unless the settings turn it off
/// @param why what happens on the server, with the lock and what was measured, for a learner, in
///   Markdown
/// @param fix what to do, in Markdown
public record About(
    String id,
    String name,
    String title,
    Severity severity,
    Set<Engine> engines,
    boolean byDefault,
    String why,
    String fix) {

  private static final Set<Engine> ALL = Set.of(Engine.values());

  public About {
    engines = Set.copyOf(engines);
  }

  /// A rule for all engines that runs by default.
  public static About of(
      String id, String name, String title, Severity severity, String why, String fix) {
    return new About(id, name, title, severity, ALL, true, why, fix);
  }

  /// The same for some engines only.
  public About on(Engine first, Engine... more) {
    Set<Engine> some = new java.util.HashSet<>(Set.of(more));
    some.add(first);
    return new About(id, name, title, severity, some, byDefault, why, fix);
  }

  /// The same, silent until somebody asks for it.
  public About onRequest() {
    return new About(id, name, title, severity, engines, false, why, fix);
  }
}
