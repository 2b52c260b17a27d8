package dado.kit.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// The styles of a whole text as the editor's library wants them.
final class Spans {
  /// Laying out a styled line takes time that grows with its square: 100,000 characters take 19
  /// seconds, unstyled a fifth of one.
  static final int LONGEST_STYLED_LINE = 2_000;

  private Spans() {}

  /// The spans as styles that cover a text of a length from end to end.
  ///
  /// @param spans in order, without overlaps; what overlaps is left out
  static StyleSpans<Collection<String>> cover(
      int length, List<StyledSpan> spans, Optional<StyledSpan> mark) {
    StyleSpans<Collection<String>> base = build(length, spans);
    if (mark.isEmpty()) {
      return base;
    }
    return base.overlay(
        build(length, List.of(mark.get())), (one, two) -> two.isEmpty() ? one : both(one, two));
  }

  /// The spans that lie in lines short enough to be styled.
  static List<StyledSpan> inShortLines(String text, List<StyledSpan> spans) {
    List<StyledSpan> kept = new ArrayList<>(spans.size());
    int lineEnd = -1;
    boolean isLong = false;
    for (StyledSpan span : spans) {
      if (span.start() > lineEnd) {
        int lineStart = text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
        lineEnd = endOfLine(text, span.start());
        isLong = lineEnd - lineStart > LONGEST_STYLED_LINE;
      }
      if (!isLong) {
        kept.add(span);
      }
    }
    return kept;
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static StyleSpans<Collection<String>> build(int length, List<StyledSpan> spans) {
    StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
    int at = 0;
    for (StyledSpan span : spans) {
      int end = Math.min(span.end(), length);
      if (span.start() >= at && end > span.start()) {
        builder.add(List.of(), span.start() - at);
        builder.add(List.of(span.style()), end - span.start());
        at = end;
      }
    }
    builder.add(List.of(), length - at);
    return builder.create();
  }

  private static Collection<String> both(Collection<String> one, Collection<String> two) {
    List<String> all = new ArrayList<>(one);
    all.addAll(two);
    return all;
  }
}
