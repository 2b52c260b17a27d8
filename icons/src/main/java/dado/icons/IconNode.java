package dado.icons;

import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// An icon as a node that takes a square of its size, whatever its outline covers of it.
final class IconNode extends Region {
  private static final double GRID = 24;

  IconNode(String path, double size) {
    SVGPath shape = new SVGPath();
    shape.setContent(path);
    shape.setFillRule(FillRule.NON_ZERO);
    shape.getStyleClass().add("dado-icon");
    shape.setManaged(false);
    shape.getTransforms().add(new Scale(size / GRID, size / GRID));
    getChildren().add(shape);
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(size, size);
    setMouseTransparent(true);
  }
}
