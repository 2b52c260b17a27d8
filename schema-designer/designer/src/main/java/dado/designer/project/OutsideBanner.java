package dado.designer.project;

import dado.kit.text.Texts;
import dado.schema.file.DesignFiles.Outcome;
import dado.schema.file.FileMerge.Clash;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Says that somebody else changed the design's files, and asks what to do. It is there as long as
/// that is open.
public final class OutsideBanner extends HBox {
  private static final Texts TEXTS = new Texts("dado.designer.project.messages");
  private static final int NAMED = 3;

  private final ProjectModel model;
  private final Label text = new Label();

  /// A banner of a project.
  public OutsideBanner(ProjectModel model) {
    super(8);
    this.model = model;
    setId("outside-banner");
    getStyleClass().addAll("banner", "banner-warning");
    setAlignment(Pos.CENTER_LEFT);
    setPadding(new Insets(6, 10, 6, 10));
    text.setId("outside-text");
    text.setWrapText(true);
    text.setFocusTraversable(true);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    getChildren()
        .addAll(
            text,
            button("merge", model::merge),
            button("theirs", model::takeTheirs),
            button("mine", model::keepMine));
    model.outsideProperty().addListener((o, was, is) -> show(is));
    show(model.outsideProperty().get());
  }

  private static Button button(String key, Runnable act) {
    Button button = new Button(TEXTS.get("outside." + key));
    button.setId("outside-" + key);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(e -> act.run());
    return button;
  }

  private void show(Optional<Outcome.ChangedMeanwhile> changed) {
    setVisible(changed.isPresent());
    setManaged(changed.isPresent());
    changed.ifPresent(c -> {
      text.setText(words(c));
      text.setTooltip(new Tooltip(all(c)));
    });
  }

  private String words(Outcome.ChangedMeanwhile changed) {
    String name = model.filesProperty().get().map(f -> f.name()).orElse("");
    List<Clash> clashes = clashes(changed);
    if (clashes.isEmpty()) {
      boolean saved = model.savedProperty().get();
      return TEXTS.get(saved ? "outside.clean" : "outside.mergeable", name);
    }
    String places =
        clashes.stream().limit(NAMED).map(OutsideBanner::place).collect(Collectors.joining(", "));
    int more = clashes.size() - NAMED;
    return TEXTS.get(
        "outside.clashes", name, more > 0 ? TEXTS.get("outside.more", places, more) : places);
  }

  private static List<Clash> clashes(Outcome.ChangedMeanwhile changed) {
    return Stream.concat(changed.model().clashes().stream(), changed.layout().clashes().stream())
        .toList();
  }

  private static String place(Clash clash) {
    return String.join(" › ", clash.where());
  }

  private static String all(Outcome.ChangedMeanwhile changed) {
    return clashes(changed).stream()
        .map(c -> TEXTS.get("outside.clash", place(c), c.mine(), c.theirs()))
        .collect(Collectors.joining("\n"));
  }
}
