package dado.designer.canvas;

import dado.kit.canvas.DiagramScene;
import dado.kit.canvas.Rect;
import dado.schema.diagram.Point;
import dado.schema.edit.Document;
import dado.schema.file.LayoutFile;
import java.util.List;
import java.util.Map;

/// What a drag shows: the moved things where they would be, and their edges.
record Dragging(Document document, LayoutFile layout, ErScene scene) {

  DiagramScene moved(Map<String, Rect> moved) {
    return scene;
  }

  DiagramScene bent(String edge, List<Point> corners) {
    return scene;
  }
}
