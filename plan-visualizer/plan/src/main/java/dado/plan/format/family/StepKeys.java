package dado.plan.format.family;

import java.util.Set;

/// The keys of a JSON format whose objects are steps under keys that say what they do.
///
/// @param steps keys whose objects are steps
/// @param ways keys that only lead to steps
/// @param details keys of everything else that the format is known to print
public record StepKeys(Set<String> steps, Set<String> ways, Set<String> details) {

  /// Whether more steps stand under the key.
  public boolean leadsOn(String key) {
    return steps.contains(key) || ways.contains(key);
  }

  public boolean isKnown(String key) {
    return leadsOn(key) || details.contains(key);
  }
}
