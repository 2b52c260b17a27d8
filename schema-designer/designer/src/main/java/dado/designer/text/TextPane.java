package dado.designer.text;

import dado.designer.model.DesignerModel;
import dado.designer.model.SqlHighlight;
import dado.kit.editor.SqlEditor;
import dado.kit.task.Background;
import dado.kit.task.Job;
import dado.kit.text.Texts;
import dado.schema.edit.Document;
import dado.schema.edit.Edit;
import dado.schema.edit.text.TextEdit;
import dado.schema.edit.text.TextForm;
import dado.schema.model.Schema;
import dado.schema.text.Note;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The schema as DBML or as SQL of its engine. What is typed is read a moment after the last key
/// and becomes one act when it can be; what is done elsewhere shows in the text, and the caret
/// stays.
///
/// A text that cannot be read yet stays as it is, with the place underlined; a rename is asked.
@SuppressWarnings(
    "ReferenceEquality") // A schema is a version of itself; comparing all of it takes long.
public final class TextPane extends VBox {

  private static final Texts TEXTS = new Texts("dado.designer.text.messages");
  private static final Duration PAUSE = Duration.millis(400);

  private final DesignerModel model;
  private final Background background;
  private final SqlEditor editor = new SqlEditor();
  private final ComboBox<TextForm> form = new ComboBox<>();
  private final Label status = new Label();
  private final RenameQuestions questions = new RenameQuestions(this::answer);
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final Set<TextEdit.Answer> answers = new LinkedHashSet<>();
  private @Nullable Job running;
  private @Nullable Schema written;
  private boolean active;
  private boolean writing;
  private boolean own;

  /// Whether the text holds what is not in the schema yet.
  private boolean typed;

  /// A view of a model's document as text.
  public TextPane(DesignerModel model, Background background) {
    super(6);
    this.model = model;
    this.background = background;
    setId("text-pane");
    setPadding(new Insets(6));
    form.setId("text-form");
    form.setMinWidth(USE_PREF_SIZE);
    form.getItems().setAll(TextForm.values());
    form.setValue(TextForm.DBML);
    form.setAccessibleText(TEXTS.get("form"));
    form.setTooltip(new Tooltip(TEXTS.get("form.tip")));
    form.setConverter(new Titles());
    form.valueProperty().addListener((o, was, is) -> anew());
    editor.setId("text-editor");
    editor.setAccessibleText(TEXTS.get("editor"));
    editor.setHighlighter(t -> SqlHighlight.spans(model.documentProperty().get().engine(), t));
    editor.textProperty().addListener((o, was, is) -> changed());
    status.setId("text-status");
    status.setWrapText(true);
    HBox bar = new HBox(8, form, status);
    bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    HBox.setHgrow(status, Priority.ALWAYS);
    VBox.setVgrow(editor, Priority.ALWAYS);
    getChildren().addAll(bar, questions, editor);
    pause.setOnFinished(e -> read());
    model.documentProperty().addListener((o, was, is) -> follow(was, is));
  }

  /// Whether somebody looks: a text that nobody sees is not written.
  public void setActive(boolean looked) {
    active = looked;
    if (looked) {
      write();
    }
  }

  /// The editor.
  public SqlEditor editor() {
    return editor;
  }

  /// In another language; what was typed and cannot be read is given up.
  private void anew() {
    typed = false;
    written = null;
    answers.clear();
    questions.show(java.util.List.of());
    write();
  }

  private void follow(Document was, Document is) {
    if (was.desired() == is.desired()) {
      return;
    }
    if (own) {
      written = is.desired();
    } else if (typed) {
      pause.playFromStart();
    } else {
      write();
    }
  }

  private Schema schema() {
    return model.documentProperty().get().desired();
  }

  /// Shows the schema as it is, unless it is shown already.
  private void write() {
    Schema schema = schema();
    if (!active || typed || schema == written) {
      return;
    }
    TextForm as = form.getValue();
    run("write", () -> as.write(schema), text -> showWritten(schema, as, text));
  }

  /// Shows a text, unless the schema or the language is another one by now.
  private void showWritten(Schema schema, TextForm as, String text) {
    if (schema == schema() && !typed && as == form.getValue()) {
      written = schema;
      show(text);
      tell("", false);
    }
  }

  private void show(String text) {
    writing = true;
    try {
      String now = editor.getText();
      if (now.isEmpty()) {
        editor.setText(text);
      } else if (!now.equals(text)) {
        replace(TextPatch.between(now, text));
      }
    } finally {
      writing = false;
    }
  }

  private void replace(TextPatch patch) {
    int caret = patch.caret(editor.caretPosition());
    editor.replace(patch.start(), patch.end(), patch.text());
    editor.moveTo(caret);
  }

  private void changed() {
    if (!writing) {
      typed = true;
      tell(TEXTS.get("reading"), false);
      pause.playFromStart();
    }
  }

  private void read() {
    Schema schema = schema();
    String text = editor.getText();
    TextForm as = form.getValue();
    Set<TextEdit.Answer> said = Set.copyOf(answers);
    run("read", () -> TextEdit.of(as, schema, text, said), edit -> takeRead(schema, text, edit));
  }

  /// Takes what was read, or reads again where the schema or the text is another one by now.
  private void takeRead(Schema schema, String text, TextEdit read) {
    if (schema != schema() || !text.equals(editor.getText())) {
      pause.playFromStart();
    } else {
      take(read);
    }
  }

  private void take(TextEdit read) {
    questions.show(read.questions());
    if (read.problem().isPresent()) {
      wrong(read.problem().get());
    } else {
      editor.clearError();
      apply(read);
    }
  }

  private void apply(TextEdit read) {
    if (!read.questions().isEmpty()) {
      tell(TEXTS.get("asked"), false);
    } else if (read.edit().isEmpty() || done(read.edit().get())) {
      typed = false;
      written = schema();
      answers.clear();
      tell(read.notes().isEmpty() ? TEXTS.get("read") : notes(read), false);
    } else {
      tell(model.messageProperty().get().text(), true);
    }
  }

  private boolean done(Edit edit) {
    own = true;
    try {
      return model.edit(edit);
    } finally {
      own = false;
    }
  }

  private static String notes(TextEdit read) {
    Note first = read.notes().getFirst();
    return TEXTS.get("notes", read.notes().size(), first.line(), first.text());
  }

  private void wrong(Note problem) {
    int caret = editor.caretPosition();
    int start = Lines.offset(editor.getText(), problem.line(), problem.column());
    editor.markError(start, Lines.wordEnd(editor.getText(), start));
    editor.moveTo(caret);
    tell(TEXTS.get("wrong", problem.line(), problem.column(), problem.text()), true);
  }

  private void answer(TextEdit.Answer answer) {
    answers.add(answer);
    read();
  }

  private void tell(String text, boolean bad) {
    status.setText(text);
    status.getStyleClass().removeAll("field-problem");
    if (bad) {
      status.getStyleClass().add("field-problem");
    }
  }

  private <T> void run(
      String job, java.util.function.Supplier<T> work, java.util.function.Consumer<T> done) {
    Job before = running;
    if (before != null) {
      before.cancel();
    }
    running = background.run(TEXTS.get("job." + job), context -> work.get(), done, this::failed);
  }

  private void failed(Throwable error) {
    if (!(error instanceof CancellationException)) {
      String why = Optional.ofNullable(error.getMessage()).orElse(error.toString());
      tell(TEXTS.get("failed", why), true);
    }
  }

  /// What people call the languages.
  private static final class Titles extends StringConverter<TextForm> {
    @Override
    public String toString(@Nullable TextForm form) {
      return form == null ? "" : form.title();
    }

    @Override
    public TextForm fromString(String title) {
      return title.equals(TextForm.SQL.title()) ? TextForm.SQL : TextForm.DBML;
    }
  }
}
