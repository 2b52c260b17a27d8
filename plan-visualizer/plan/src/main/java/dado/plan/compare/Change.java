package dado.plan.compare;

/// One difference between two steps, or two plans, in words for people.
///
/// @param name the condition's name where a condition differs; else empty
/// @param from as it was; empty where there was none
/// @param to as it is; empty where there is none
public record Change(Aspect aspect, String name, String from, String to) {

  /// A difference in what has no name of its own.
  static Change of(Aspect aspect, String from, String to) {
    return new Change(aspect, "", from, to);
  }
}
