package dado.designer.inspector;

import dado.designer.inspector.Property.Editor;
import dado.schema.edit.line.LineCompletion;
import dado.schema.edit.type.TypeCatalog;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The control of a property: shows a text, and tells when a person commits another.
sealed interface Input {

  Control control();

  String text();

  /// Shows a text without telling anybody.
  ///
  /// @param mixed whether several things have several values
  void show(String text, boolean mixed);

  /// What happens when a person commits.
  void onCommit(Runnable commit, Runnable restore);

  static Input of(Editor editor, Supplier<TypeCatalog> types) {
    return switch (editor) {
      case Editor.Line l -> new OfField(new TextField());
      case Editor.Type t -> new OfField(typed(types));
      case Editor.Sql s -> new OfArea(area(1, "sql-field"));
      case Editor.Area a -> new OfArea(area(1, "area-field"));
      case Editor.Flag f -> new OfFlag(new CheckBox());
      case Editor.Choice c -> new OfChoice(new ComboBox<>(), c.values());
      case Editor.Shown s -> new OfLabel(new Label());
    };
  }

  private static TextField typed(Supplier<TypeCatalog> types) {
    TextField field = new TextField();
    Suggestions.install(
        field,
        (text, caret) -> new LineCompletion(0, types.get().complete(text.substring(0, caret))));
    return field;
  }

  private static TextArea area(int rows, String style) {
    TextArea area = new TextArea();
    area.setPrefRowCount(rows);
    area.setWrapText(true);
    area.getStyleClass().add(style);
    area.textProperty()
        .addListener(
            (o, was, is) -> area.setPrefRowCount(Math.clamp(is.lines().count(), rows, 12)));
    return area;
  }

  private static void prompt(TextInputControl field, boolean mixed) {
    field.setPromptText(mixed ? InspectorTexts.TEXTS.get("mixed") : "");
  }

  /// A field of one line. Enter and leaving it commit, Escape restores.
  record OfField(TextField control) implements Input {
    @Override
    public String text() {
      return control.getText();
    }

    @Override
    public void show(String text, boolean mixed) {
      if (!control.getText().equals(text)) {
        control.setText(text);
      }
      prompt(control, mixed);
    }

    @Override
    public void onCommit(Runnable commit, Runnable restore) {
      control.setOnAction(e -> commit.run());
      leaving(control, commit);
      control.addEventHandler(
          KeyEvent.KEY_PRESSED,
          e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
              restore.run();
              e.consume();
            }
          });
    }
  }

  private static void leaving(Control control, Runnable commit) {
    control
        .focusedProperty()
        .addListener((o, was, is) -> {
          if (!is) {
            commit.run();
          }
        });
  }

  /// A field of several lines. Enter makes a new line where text is, Ctrl+Enter and leaving commit,
  /// Escape restores. Tab goes to the next field.
  record OfArea(TextArea control) implements Input {
    @Override
    public String text() {
      return control.getText();
    }

    @Override
    public void show(String text, boolean mixed) {
      if (!control.getText().equals(text)) {
        control.setText(text);
      }
      prompt(control, mixed);
    }

    @Override
    public void onCommit(Runnable commit, Runnable restore) {
      leaving(control, commit);
      control.addEventFilter(
          KeyEvent.KEY_PRESSED,
          e -> {
            if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
              commit.run();
              e.consume();
            } else if (e.getCode() == KeyCode.ESCAPE) {
              restore.run();
              e.consume();
            } else if (e.getCode() == KeyCode.TAB && !e.isShortcutDown() && !e.isAltDown()) {
              traverse(e.isShiftDown());
              e.consume();
            }
          });
    }

    private void traverse(boolean back) {
      control.fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, back, true, false, false));
    }
  }

  /// Yes or no, at once.
  record OfFlag(CheckBox control) implements Input {
    @Override
    public String text() {
      return control.isSelected() ? "yes" : "";
    }

    @Override
    public void show(String text, boolean mixed) {
      control.setAllowIndeterminate(false);
      control.setIndeterminate(mixed);
      control.setSelected(!text.isEmpty());
    }

    @Override
    public void onCommit(Runnable commit, Runnable restore) {
      control.setOnAction(e -> commit.run());
    }
  }

  /// One of a few, at once. A value that is none of them is offered too.
  record OfChoice(ComboBox<String> control, List<String> values) implements Input {
    @Override
    public String text() {
      return control.getValue() == null ? "" : control.getValue();
    }

    @Override
    public void show(String text, boolean mixed) {
      List<String> all = new java.util.ArrayList<>(values);
      if (!all.contains(text)) {
        all.add(text);
      }
      if (!control.getItems().equals(all)) {
        control.getItems().setAll(all);
      }
      control.setValue(text);
    }

    @Override
    public void onCommit(Runnable commit, Runnable restore) {
      control
          .valueProperty()
          .addListener((o, was, is) -> {
            if (control.isFocused() || control.isShowing()) {
              commit.run();
            }
          });
    }
  }

  /// What cannot be changed here.
  record OfLabel(Label control) implements Input {
    @Override
    public String text() {
      return control.getText();
    }

    @Override
    public void show(String text, boolean mixed) {
      control.setText(text);
    }

    @Override
    public void onCommit(Runnable commit, Runnable restore) {}
  }
}
