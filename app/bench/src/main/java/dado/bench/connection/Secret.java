package dado.bench.connection;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A password that no log, message or debugger view shows by accident.
public final class Secret {

  /// No password at all.
  public static final Secret NONE = new Secret(new char[0]);

  private final char[] characters;

  private Secret(char[] characters) {
    this.characters = characters;
  }

  /// The secret of these characters; none of an empty text.
  public static Secret of(String text) {
    return text.isEmpty() ? NONE : new Secret(text.toCharArray());
  }

  /// Whether there is none.
  public boolean isEmpty() {
    return characters.length == 0;
  }

  /// The characters, for a driver and for nobody else.
  public String reveal() {
    return new String(characters);
  }

  /// That text with each occurrence of the secret struck out.
  public String redact(String text) {
    return isEmpty() ? text : text.replace(reveal(), toString());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Secret secret && Arrays.equals(characters, secret.characters);
  }

  @Override
  public int hashCode() {
    return 1;
  }

  @Override
  public String toString() {
    return "•••";
  }
}
