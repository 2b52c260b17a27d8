package dado.designer;

import dado.designer.compare.CompareModel;
import dado.designer.compare.ComparePane;
import dado.designer.compare.Side;
import dado.designer.migration.MigrationPane;
import dado.designer.model.DesignerModel;
import dado.designer.model.DesignerWork;
import dado.kit.task.Background;
import dado.kit.text.Texts;
import dado.kit.theme.Themes;
import dado.schema.edit.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Windows in which a design is compared with its database and its migrations, and in which what is
/// taken from one into another becomes a migration of its own.
final class Comparing {
  private static final Texts TEXTS = new Texts("dado.designer.messages");

  private final DesignerModel model;
  private final DesignerWork work;
  private final Background background;
  private final Supplier<List<Side>> others;

  /// @param others what the design can be compared with
  Comparing(
      DesignerModel model, DesignerWork work, Background background, Supplier<List<Side>> others) {
    this.model = model;
    this.work = work;
    this.background = background;
    this.others = others;
  }

  /// Opens a window over another.
  void open(Optional<Window> owner) {
    CompareModel compare = new CompareModel(model, background, d -> migrate(owner, d));
    show(owner, TEXTS.get("compare.title"), new ComparePane(compare, this::sides));
  }

  private List<Side> sides() {
    List<Side> sides = new ArrayList<>();
    sides.add(
        new Side(
            Side.Kind.MODEL,
            TEXTS.get("compare.model"),
            context -> model.documentProperty().get().desired()));
    sides.addAll(others.get());
    return sides;
  }

  private void migrate(Optional<Window> owner, Document document) {
    DesignerModel other = new DesignerModel(work, background);
    other.open(document);
    show(owner, TEXTS.get("compare.migration"), new MigrationPane(other, work.folders()));
  }

  private static void show(Optional<Window> owner, String title, Parent content) {
    Stage stage = new Stage();
    owner.ifPresent(stage::initOwner);
    stage.setTitle(title);
    Scene scene = new Scene(content, 900, 620);
    owner.map(Window::getScene).ifPresent(s -> scene.getStylesheets().setAll(s.getStylesheets()));
    scene.getStylesheets().addAll(stylesheet());
    Themes.apply(scene, Themes.themeProperty().get());
    stage.setScene(scene);
    stage.show();
  }

  private static List<String> stylesheet() {
    return Optional.ofNullable(Comparing.class.getResource("/dado/designer/designer.css"))
        .map(url -> List.of(url.toExternalForm()))
        .orElse(List.of());
  }
}
