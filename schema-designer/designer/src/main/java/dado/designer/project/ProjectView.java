package dado.designer.project;

import dado.designer.model.DesignerModel;
import dado.kit.task.Background;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// The bar of a project and, while somebody else's changes wait for a word, their banner.
public final class ProjectView extends VBox {
  private static final KeyCombination SAVE =
      new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination OPEN =
      new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);

  private final ProjectModel model;
  private final ProjectBar bar;

  /// A view of a designer's project, which has no files yet.
  public ProjectView(DesignerModel designer, Background background, ProjectWork work) {
    model = new ProjectModel(designer, background, work);
    bar = new ProjectBar(model, new Exchange(designer, background, work), work);
    setId("project");
    getChildren().addAll(bar, new OutsideBanner(model));
    ObservableValue<Boolean> focused =
        sceneProperty().flatMap(s -> s.windowProperty()).flatMap(Window::focusedProperty);
    focused.addListener((o, was, is) -> lookWhen(is));
  }

  private void lookWhen(Boolean front) {
    if (Boolean.TRUE.equals(front)) {
      model.look();
    }
  }

  /// The project.
  public ProjectModel model() {
    return model;
  }

  /// What the button "Compare" does.
  public void setOnCompare(Runnable act) {
    bar.setOnCompare(act);
  }

  /// Acts on the keys that save and open.
  public void pressed(KeyEvent event) {
    if (SAVE.match(event)) {
      bar.save();
      event.consume();
    } else if (OPEN.match(event)) {
      bar.open();
      event.consume();
    }
  }
}
