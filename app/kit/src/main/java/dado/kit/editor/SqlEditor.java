package dado.kit.editor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.IndexRange;
import javafx.scene.layout.Region;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/// A text editor for SQL: an empty frame that knows lines, undo and indentation, with a highlighter
/// that others install.
///
/// Highlighting runs on a worker, a moment after the last key; a result that comes too late is
/// thrown away. Lines over 2,000 characters stay plain.
public final class SqlEditor extends Region {
  private static final Duration PAUSE = Duration.ofMillis(150);
  private static final Executor HIGHLIGHTING =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("dado-highlight").factory());

  private final CodeArea area = new CodeArea();
  private final VirtualizedScrollPane<CodeArea> pane = new VirtualizedScrollPane<>(area);
  private Function<String, List<StyledSpan>> highlighter = text -> List.of();
  private List<StyledSpan> spans = List.of();
  private Optional<StyledSpan> mark = Optional.empty();
  private boolean numbered;

  /// An empty editor without a highlighter. Its node id is `sql-editor` unless set otherwise.
  public SqlEditor() {
    setId("sql-editor");
    getStyleClass().add("sql-editor");
    area.setAccessibleRole(AccessibleRole.TEXT_AREA);
    area.accessibleTextProperty().bind(accessibleTextProperty());
    getChildren().add(pane);
    EditorKeys.install(area);
    area.plainTextChanges().subscribe(c -> mark = Optional.empty());
    area.multiPlainChanges().successionEnds(PAUSE).subscribe(c -> highlight());
  }

  /// The whole text.
  public String getText() {
    return area.getText();
  }

  /// The whole text as it changes.
  public ObservableValue<String> textProperty() {
    return area.textProperty();
  }

  /// Replaces everything, with the caret at the beginning and nothing to undo.
  public void setText(String text) {
    area.replaceText(text);
    area.getUndoManager().forgetHistory();
    area.moveTo(0);
    area.requestFollowCaret();
    highlight();
  }

  /// Replaces a piece, as an edit that can be undone.
  public void replace(int start, int end, String text) {
    area.replaceText(start, end, text);
  }

  /// Where the caret is: characters before it.
  public int caretPosition() {
    return area.getCaretPosition();
  }

  /// Where the caret is, as it moves.
  public ObservableValue<Integer> caretPositionProperty() {
    return area.caretPositionProperty();
  }

  /// Moves the caret and brings it into view.
  public void moveTo(int position) {
    area.moveTo(Math.clamp(position, 0, area.getLength()));
    area.requestFollowCaret();
  }

  /// Selects a piece.
  public void select(int start, int end) {
    area.selectRange(start, end);
  }

  /// The selected text; "" when nothing is.
  public String selectedText() {
    return area.getSelectedText();
  }

  /// Where the selection begins; the caret's place when nothing is selected.
  public int selectionStart() {
    IndexRange range = area.getSelection();
    return range.getStart();
  }

  /// Installs what styles the text. It is called on a worker thread; its spans are in order and do
  /// not overlap.
  public void setHighlighter(Function<String, List<StyledSpan>> highlighter) {
    this.highlighter = highlighter;
    highlight();
  }

  /// Underlines a piece as wrong until the text changes, and brings it into view.
  public void markError(int start, int end) {
    int from = Math.clamp(start, 0, area.getLength());
    int to = Math.clamp(end, from, area.getLength());
    // At the very end there is no character to underline: take the one before.
    mark = Optional.of(new StyledSpan(to == from ? Math.max(0, from - 1) : from, to, "sql-mark"));
    style();
    moveTo(from);
  }

  /// Takes the underline away.
  public void clearError() {
    mark = Optional.empty();
    style();
  }

  /// Whether a person can change the text.
  public void setEditable(boolean editable) {
    area.setEditable(editable);
  }

  /// Whether lines that are too long go on in the next one instead of past the edge.
  public void setWrapText(boolean wrap) {
    area.setWrapText(wrap);
  }

  /// Takes the last edit back.
  public void undo() {
    area.undo();
  }

  /// Makes the edit again that was taken back.
  public void redo() {
    area.redo();
  }

  @Override
  public void requestFocus() {
    area.requestFocus();
  }

  @Override
  protected void layoutChildren() {
    numberLines();
    double left = snappedLeftInset();
    double top = snappedTopInset();
    pane.resizeRelocate(
        left,
        top,
        getWidth() - left - snappedRightInset(),
        getHeight() - top - snappedBottomInset());
  }

  @Override
  protected double computePrefHeight(double width) {
    return 200;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 400;
  }

  /// Not before the first layout: what is made before the scene has its colours logs a warning for
  /// each line.
  private void numberLines() {
    if (!numbered) {
      numbered = true;
      LineNumbers.install(area);
    }
  }

  private void highlight() {
    String text = area.getText();
    Function<String, List<StyledSpan>> with = highlighter;
    HIGHLIGHTING.execute(() -> {
      List<StyledSpan> found = Spans.inShortLines(text, with.apply(text));
      Platform.runLater(() -> take(text, found));
    });
  }

  private void take(String text, List<StyledSpan> found) {
    if (text.equals(area.getText())) {
      spans = found;
      style();
    }
  }

  private void style() {
    if (area.getLength() > 0) {
      area.setStyleSpans(0, Spans.cover(area.getLength(), spans, mark));
    }
  }
}
