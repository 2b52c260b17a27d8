package dado.plan.format.frame;

/// A text that was cut out of another one.
///
/// @param offsets where its chars stood there
public record Cut(String text, Offsets offsets) {

  /// The text as it stands in the original.
  public static Cut whole(String text) {
    return new Cut(text, Offsets.SAME);
  }

  /// A part of the original.
  public static Cut part(String text, int start, int end) {
    return new Cut(text.substring(start, end), Offsets.from(start));
  }

  /// A part of this text.
  public Cut part(int start, int end) {
    return new Cut(text.substring(start, end), Offsets.from(start).after(offsets));
  }

  /// This text where what it was cut out of was itself cut.
  Cut after(Cut before) {
    return new Cut(text, offsets.after(before.offsets));
  }
}
