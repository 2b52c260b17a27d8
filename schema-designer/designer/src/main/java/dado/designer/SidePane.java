package dado.designer;

import dado.designer.inspector.InspectorPane;
import dado.designer.model.DesignerModel;
import dado.designer.text.TextPane;
import dado.kit.task.Background;
import dado.kit.text.Texts;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;

/// What stands beside the diagram: the inspector of the selection, and the schema as text.
final class SidePane extends TabPane {

  private static final Texts TEXTS = new Texts("dado.designer.messages");

  SidePane(DesignerModel model, Background background) {
    setId("designer-side");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    setMinWidth(240);
    setPrefWidth(340);
    TextPane text = new TextPane(model, background);
    Tab texts = tab("text", text);
    getTabs().addAll(tab("inspector", new InspectorPane(model)), texts);
    texts.selectedProperty().addListener((o, was, is) -> text.setActive(is));
  }

  private static Tab tab(String key, javafx.scene.Node content) {
    Tab tab = new Tab(TEXTS.get("side." + key), content);
    tab.setId("side-" + key);
    tab.setTooltip(new Tooltip(TEXTS.get("side." + key + ".tip")));
    return tab;
  }
}
