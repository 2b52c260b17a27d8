package dado.kit.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpansTest {
  private static final StyledSpan WORD = new StyledSpan(2, 5, "word");

  @Test
  void coverTheWholeText() {
    assertThat(Spans.cover(10, List.of(WORD), Optional.empty()).length()).isEqualTo(10);
    assertThat(Spans.cover(0, List.of(), Optional.empty()).length()).isZero();
    assertThat(Spans.cover(3, List.of(WORD), Optional.empty()).length()).isEqualTo(3);
  }

  @Test
  void keepTheStyleUnderAMark() {
    var spans = Spans.cover(10, List.of(WORD), Optional.of(new StyledSpan(4, 8, "mark")));
    assertThat(spans.stream().map(s -> List.copyOf(s.getStyle())).toList())
        .containsExactly(
            List.of(), List.of("word"), List.of("word", "mark"), List.of("mark"), List.of());
  }

  @Test
  void leaveOutWhatOverlaps() {
    var spans = Spans.cover(10, List.of(WORD, new StyledSpan(3, 9, "late")), Optional.empty());
    assertThat(spans.stream().flatMap(s -> s.getStyle().stream())).containsExactly("word");
  }

  @Test
  void leaveLongLinesPlain() {
    String text = "select 1\n" + "x".repeat(2_001) + "\nselect 2";
    StyledSpan first = new StyledSpan(0, 6, "k");
    StyledSpan inLongLine = new StyledSpan(20, 30, "k");
    StyledSpan last = new StyledSpan(text.length() - 8, text.length() - 2, "k");
    assertThat(Spans.inShortLines(text, List.of(first, inLongLine, last)))
        .containsExactly(first, last);
  }

  @Test
  void linesGoInAndOutAgain() {
    String lines = "a\n\n  b\n";
    assertThat(Indentation.in(lines)).isEqualTo("  a\n\n    b\n");
    assertThat(Indentation.out(Indentation.in(lines))).isEqualTo(lines);
    assertThat(Indentation.out("\tx\n y")).isEqualTo("x\ny");
  }

  @Test
  void commentsGoOnAndOffAgain() {
    String lines = "select 1\n  from t";
    assertThat(Indentation.toggleComment(lines)).isEqualTo("-- select 1\n--   from t");
    assertThat(Indentation.toggleComment(Indentation.toggleComment(lines))).isEqualTo(lines);
  }

  @Test
  void newLineKeepsTheIndentation() {
    assertThat(Indentation.before("a\n   bc", 8)).isEqualTo("   ");
    assertThat(Indentation.before("a\n   bc", 4)).isEqualTo("  ");
    assertThat(Indentation.before("", 0)).isEmpty();
  }
}
