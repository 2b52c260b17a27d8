package dado.designer.review;

import dado.designer.model.DesignerModel;
import dado.designer.model.ReviewModel;
import dado.kit.text.Texts;
import dado.schema.review.Conventions;
import dado.schema.review.Conventions.Convention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The convention for names of the project, as a small form: each choice says at once how many
/// names keep it.
final class NamesPane extends VBox {

  private static final Texts TEXTS = new Texts("dado.designer.review.messages");
  private static final String MAJORITY = "majority";
  private static final String OWN = "own";

  private final DesignerModel model;
  private final List<Runnable> rows = new ArrayList<>();

  NamesPane(DesignerModel model) {
    super(6);
    this.model = model;
    setId("names");
    Conventions.KINDS.forEach(this::addRow);
    model.documentProperty().subscribe(d -> rows.forEach(Runnable::run));
  }

  private void addRow(String kind) {
    Label title = new Label(TEXTS.get("names." + kind));
    title.getStyleClass().add("designer-heading");
    ComboBox<String> choice = choice(kind);
    TextField pattern = new TextField();
    Label fit = new Label();
    title.setLabelFor(choice);
    pattern.setId("names-" + kind + "-pattern");
    pattern.setPromptText(TEXTS.get("names.pattern"));
    pattern.setAccessibleText(TEXTS.get("names." + kind) + ": " + TEXTS.get("names.pattern"));
    pattern.setTooltip(new Tooltip(TEXTS.get("names.apply.tip")));
    pattern.managedProperty().bind(pattern.visibleProperty());
    fit.setId("names-" + kind + "-fit");
    fit.setWrapText(true);
    fit.getStyleClass().add("text-muted");
    getChildren().addAll(title, choice, pattern, fit);
    new Row(kind, choice, pattern, fit).wire();
  }

  private static ComboBox<String> choice(String kind) {
    ComboBox<String> choice = new ComboBox<>();
    choice.setId("names-" + kind);
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setAccessibleText(TEXTS.get("names." + kind));
    choice.setTooltip(new Tooltip(TEXTS.get("names.apply.tip")));
    choice.getItems().add(MAJORITY);
    Conventions.of(kind).forEach(c -> choice.getItems().add(c.key()));
    choice.getItems().add(OWN);
    choice.setConverter(new Words());
    return choice;
  }

  /// The part of the form for one kind of names.
  private final class Row {

    private final String kind;
    private final ComboBox<String> choice;
    private final TextField pattern;
    private final Label fit;
    private boolean showing;

    Row(String kind, ComboBox<String> choice, TextField pattern, Label fit) {
      this.kind = kind;
      this.choice = choice;
      this.pattern = pattern;
      this.fit = fit;
    }

    void wire() {
      choice.setOnAction(e -> chosen());
      pattern.setOnAction(e -> own());
      pattern.textProperty().subscribe(text -> fit());
      rows.add(this::show);
    }

    private void show() {
      showing = true;
      String now = pattern();
      choice.setValue(now.isEmpty() ? MAJORITY : known(now).map(Convention::key).orElse(OWN));
      pattern.setVisible(OWN.equals(choice.getValue()));
      pattern.setText(now);
      showing = false;
      fit();
    }

    private String pattern() {
      Map<String, String> patterns = model.documentProperty().get().rules().patterns();
      return patterns.getOrDefault(kind, "");
    }

    private Optional<Convention> known(String regex) {
      return Conventions.of(kind).stream().filter(c -> c.pattern().equals(regex)).findFirst();
    }

    private void chosen() {
      if (showing) {
        return;
      }
      String value = choice.getValue();
      pattern.setVisible(OWN.equals(value));
      ReviewModel review = model.review();
      if (OWN.equals(value)) {
        pattern.requestFocus();
      } else {
        review.convention(
            kind,
            Conventions.of(kind).stream()
                .filter(c -> c.key().equals(value))
                .findFirst()
                .map(Convention::pattern)
                .orElse(""));
      }
    }

    private void own() {
      try {
        fitted(pattern.getText());
        model.review().convention(kind, pattern.getText());
      } catch (PatternSyntaxException e) {
        fit.setText(TEXTS.get("names.wrong", e.getDescription()));
      }
    }

    private void fit() {
      String text = pattern.isVisible() ? pattern.getText() : pattern();
      try {
        fit.setText(text.isEmpty() ? TEXTS.get("names.fit.majority") : fitted(text));
      } catch (PatternSyntaxException e) {
        fit.setText(TEXTS.get("names.wrong", e.getDescription()));
      }
    }

    private String fitted(String regex) {
      Conventions.Fit now = Conventions.fit(model.documentProperty().get().desired(), kind, regex);
      List<String> some = now.misfits().stream().limit(4).toList();
      return some.isEmpty()
          ? TEXTS.get("names.fit", now.kept(), 0)
          : TEXTS.get("names.fit.some", now.kept(), now.misfits().size(), String.join(", ", some));
    }
  }

  private static final class Words extends StringConverter<String> {

    @Override
    public String toString(String key) {
      return key == null ? "" : TEXTS.get("names." + key);
    }

    @Override
    public String fromString(String text) {
      throw new UnsupportedOperationException("The list of conventions is not editable.");
    }
  }
}
