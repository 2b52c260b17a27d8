package dado.kit.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of a module, by key, in the language of the machine.
///
/// In a text with arguments `{0}` holds a place, and an apostrophe is an apostrophe: nothing needs
/// doubling.
public final class Texts {
  private final ResourceBundle bundle;

  /// The texts of a bundle.
  ///
  /// @param baseName its name on the class path (`dado.designer.messages`)
  /// @throws java.util.MissingResourceException when there is none
  public Texts(String baseName) {
    this.bundle = ResourceBundle.getBundle(baseName);
  }

  /// The text of a key with its arguments filled in.
  ///
  /// @throws java.util.MissingResourceException when the bundle has no such key
  public String get(String key, Object... args) {
    String text = bundle.getString(key);
    if (args.length == 0) {
      return text;
    }
    return new MessageFormat(text.replace("'", "''"), Locale.getDefault()).format(args);
  }

  /// Whether the bundle has a text for a key.
  public boolean has(String key) {
    return bundle.containsKey(key);
  }
}
