package dado.plan.format.frame;

/// What stands around or before every line of a paste: quotes, line numbers, marks of a citation.
final class Wrapping {
  private Wrapping() {}

  /// The text without it.
  static Cut peeled(String text) {
    Cut cut = Cut.whole(text);
    if (text.startsWith("\ufeff")) {
      cut = Cut.part(text, 1, text.length());
    }
    cut = Escapes.unescaped(cut);
    cut = Numbered.without(cut);
    cut = Cited.without(cut);
    return Quoted.without(cut);
  }
}
