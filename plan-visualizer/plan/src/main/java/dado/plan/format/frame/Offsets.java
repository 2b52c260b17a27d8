package dado.plan.format.frame;

import dado.plan.model.Span;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where the chars of a text that was cut out of another one stood there.
///
/// Kept as pieces: within a piece both texts run side by side.
public final class Offsets {

  /// Of a text that is the original itself.
  public static final Offsets SAME = new Offsets(new int[] {0}, new int[] {0}, null);

  private final int[] cut;
  private final int[] source;
  private final @Nullable Offsets earlier;

  private Offsets(int[] cut, int[] source, @Nullable Offsets earlier) {
    this.cut = cut;
    this.source = source;
    this.earlier = earlier;
  }

  /// Pieces by their first offsets in both texts, ascending in the first; at least one, from 0.
  static Offsets of(int[] cut, int[] source) {
    return new Offsets(cut, source, null);
  }

  /// Of a text that was cut, unchanged, out of the original.
  ///
  /// @param start where it began
  public static Offsets from(int start) {
    return start == 0 ? SAME : new Offsets(new int[] {0}, new int[] {start}, null);
  }

  /// These offsets where the text that they lead to was itself cut out of an earlier one.
  public Offsets after(Offsets before) {
    if (before == SAME) {
      return this;
    }
    return this == SAME ? before : new Offsets(cut, source, chained(before));
  }

  private Offsets chained(Offsets before) {
    return earlier == null ? before : earlier.after(before);
  }

  /// The offset in the original of a char.
  public int original(int offset) {
    int found = Arrays.binarySearch(cut, offset);
    int piece = found >= 0 ? found : Math.max(0, -found - 2);
    int here = source[piece] + offset - cut[piece];
    return earlier == null ? here : earlier.original(here);
  }

  /// The place in the original of a part of the text.
  public Span original(Span span) {
    return span.isKnown()
        ? new Span(original(span.start()), original(span.end() - 1) + 1)
        : Span.NONE;
  }
}
