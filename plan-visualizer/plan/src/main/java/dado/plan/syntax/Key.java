package dado.plan.syntax;

import java.util.ArrayList;
import java.util.List;

/// A key that a reader asks all things of a kind for: looked up once for all that have the same
/// keys in the same order.
public final class Key {
  private final Group group;
  private final String text;
  private final int number;

  private Key(Group group, String text, int number) {
    this.group = group;
    this.text = text;
    this.number = number;
  }

  public String text() {
    return text;
  }

  Group group() {
    return group;
  }

  int number() {
    return number;
  }

  /// Keys that are asked for together. All are made before the first is asked for.
  public static final class Group {
    private final List<Key> keys = new ArrayList<>();

    /// Another key of the group.
    public Key key(String text) {
      Key key = new Key(this, text, keys.size());
      keys.add(key);
      return key;
    }

    List<Key> keys() {
      return keys;
    }
  }
}
