package dado.plan.format.frame;

/// What stands around or before every line of a paste: quotes, line numbers, marks of a citation.
final class Wrapping {
  private Wrapping() {}

  /// The text without it.
  static Cut peeled(String text) {
    // Pages that show plans put no-break spaces where indentation must stay.
    String blank = text.replace('\u00a0', ' ');
    Cut cut = blank.startsWith("\ufeff") ? Cut.part(blank, 1, blank.length()) : Cut.whole(blank);
    cut = Escapes.unescaped(cut);
    cut = Numbered.without(cut);
    cut = Cited.without(cut);
    return Quoted.without(cut);
  }
}
