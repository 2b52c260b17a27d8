package dado.schema.lint.types;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A line of a matrix of type changes: `varchar(n) | varchar(m) | m>=n | none`.
///
/// A side names one type or several (`text/varchar`), `*` for any, `=` for the same as the left
/// one. `varchar` is one with or without modifiers, `varchar()` one without, `varchar(n)` one with;
/// `[]` behind it means arrays.
///
/// @param conditions comparisons of the letters (`m>=n`), and words that [Conditions] knows
record TypeRow(String from, String to, List<String> conditions, Effect effect) {

  static TypeRow parse(String line) {
    String[] parts = line.split("\\|", -1);
    String when = parts[2].strip();
    return new TypeRow(
        parts[0].strip(),
        parts[1].strip(),
        when.isEmpty() ? List.of() : List.of(when.split("\\s*,\\s*")),
        Effect.valueOf(parts[3].strip().toUpperCase(Locale.ROOT)));
  }

  /// Whether the line speaks of this change.
  boolean matches(TypeName before, TypeName after, Conditions conditionsOf) {
    Map<String, Integer> letters = new HashMap<>();
    String right = to.replace("=", after.base().equals(before.base()) ? "*" : "another");
    return matches(from, before, letters)
        && matches(right, after, letters)
        && conditions.stream().allMatch(c -> conditionsOf.holds(c, before, after, letters));
  }

  private static boolean matches(String pattern, TypeName type, Map<String, Integer> letters) {
    boolean array = pattern.endsWith("[]");
    String plain = array ? pattern.substring(0, pattern.length() - 2) : pattern;
    if (array != type.array()) {
      return false;
    }
    for (String choice : plain.split("/", -1)) {
      if (one(choice, type, letters)) {
        return true;
      }
    }
    return false;
  }

  private static boolean one(String choice, TypeName type, Map<String, Integer> letters) {
    int open = choice.indexOf('(');
    String base = open < 0 ? choice : choice.substring(0, open);
    if (!base.equals("*") && !base.equals(type.base())) {
      return false;
    }
    return open < 0 || bound(choice.substring(open + 1, choice.length() - 1), type, letters);
  }

  private static boolean bound(String inside, TypeName type, Map<String, Integer> letters) {
    if (inside.isEmpty()) {
      return type.modifiers().isEmpty();
    }
    String[] names = inside.split(",", -1);
    for (int i = 0; i < names.length; i++) {
      Optional<Integer> value = type.modifier(i);
      if (value.isEmpty()) {
        return false;
      }
      letters.put(names[i], value.get());
    }
    return type.modifiers().size() == names.length;
  }
}
