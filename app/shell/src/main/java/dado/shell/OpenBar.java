package dado.shell;

import dado.icons.Icon;
import dado.kit.text.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
    getChildren().addAll(url, connect);
    for (SampleChoice choice : SampleChoice.values()) {
      getChildren().add(sample(workbench, texts, choice));
    }
    getChildren().add(connection(workbench, texts));
  }

  private static Button sample(Workbench workbench, Texts texts, SampleChoice choice) {
    Button button = new Button(texts.get("open.sample", choice.title()));
    button.setId("sample-" + choice.title().toLowerCase(Locale.ROOT));
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(texts.get("open.sample.tip", choice.title())));
    button.setOnAction(_ -> workbench.openSample(choice));
    return button;
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
