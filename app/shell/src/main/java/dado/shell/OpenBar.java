package dado.shell;

import dado.icons.Icon;
import dado.kit.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The bar that opens a database: by URL or file path, or one of the samples.
final class OpenBar extends HBox {

  private static final double GAP = 8;
  private static final double ICON = 16;

  OpenBar(Workbench workbench, Texts texts) {
    super(GAP);
    setAlignment(Pos.CENTER_LEFT);
    TextField url = new TextField();
    url.setId("url-field");
    url.setPromptText(texts.get("open.prompt"));
    url.setAccessibleText(texts.get("open.accessible"));
    url.setMinWidth(160);
    url.setPrefWidth(420);
    HBox.setHgrow(url, Priority.SOMETIMES);
    Button connect = new Button(texts.get("open.connect"), Icon.DATABASE.node(ICON));
    connect.setId("url-connect");
    connect.setMinWidth(USE_PREF_SIZE);
    connect.disableProperty().bind(url.textProperty().isEmpty());
    connect.setOnAction(_ -> workbench.open(url.getText().strip()));
    url.setOnAction(_ -> connect.fire());
    MenuButton samples = new MenuButton(texts.get("open.samples"));
    samples.setId("samples");
    samples.setMinWidth(USE_PREF_SIZE);
    samples.setTooltip(new Tooltip(texts.get("open.samples.tip")));
    for (SampleChoice choice : SampleChoice.values()) {
      MenuItem item = new MenuItem(texts.get("open.sample", choice.title()));
      item.setId("sample-" + choice.title().toLowerCase(java.util.Locale.ROOT));
      item.setOnAction(_ -> workbench.openSample(choice));
      samples.getItems().add(item);
    }
    getChildren().addAll(url, connect, samples, connection(workbench, texts));
  }

  private static Label connection(Workbench workbench, Texts texts) {
    Label label = new Label(texts.get("open.none"));
    label.setId("connection");
    label.setMinWidth(0);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    workbench
        .databaseProperty()
        .addListener((_, _, now) ->
            label.setText(now.map(open -> describe(open, texts)).orElse(texts.get("open.none"))));
    return label;
  }

  private static String describe(OpenDatabase open, Texts texts) {
    String server = open.engine().title() + " " + open.server().version();
    return open.isSandbox()
        ? texts.get("open.sample.shown", server)
        : texts.get("open.shown", server, open.target().display());
  }
}
