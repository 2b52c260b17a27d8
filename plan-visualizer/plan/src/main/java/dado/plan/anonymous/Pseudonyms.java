package dado.plan.anonymous;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The new names of things, the same for the same thing wherever it stands: `t1`, `i1`, `c1`.
final class Pseudonyms {

  /// What a name names; the letter is that of its pseudonyms.
  enum Kind {
    SCHEMA("s"),
    TABLE("t"),
    ALIAS("a"),
    INDEX("i"),
    COLUMN("c"),
    FUNCTION("f"),
    TYPE("y"),
    TRIGGER("g"),
    TEXT("x");

    private final String letter;

    Kind(String letter) {
      this.letter = letter;
    }
  }

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> numbers = new HashMap<>();
  private final Map<Kind, Integer> counts = new HashMap<>();

  /// Says what a name is, where it is not known yet.
  void meet(Kind kind, String name) {
    if (!name.isEmpty()) {
      of(kind, name);
    }
  }

  /// A name's pseudonym; a name that was not met yet becomes one of this kind.
  String of(Kind kind, String name) {
    return name.isEmpty()
        ? ""
        : names.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> next(kind));
  }

  /// The pseudonym of a name that was met; empty where it was not.
  Optional<String> known(String name) {
    return Optional.ofNullable(names.get(name.toLowerCase(Locale.ROOT)));
  }

  /// What stands for a text.
  String text(String text) {
    return texts.computeIfAbsent(text, t -> next(Kind.TEXT));
  }

  /// What stands for a number: whole numbers for whole ones.
  String number(String number) {
    boolean whole = number.chars().allMatch(Character::isDigit);
    return numbers.computeIfAbsent(number, n -> (numbers.size() + 1) + (whole ? "" : ".5"));
  }

  private String next(Kind kind) {
    return kind.letter + counts.merge(kind, 1, Integer::sum);
  }
}
