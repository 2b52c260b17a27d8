package dado.schema.file;

import dado.schema.text.SourceException;
import dado.schema.text.Spot;
import java.util.LinkedHashMap;
import java.util.Map;

/// A design with what nobody has saved yet, as it is kept for the time after a crash.
///
/// @param file the path of the model's file; empty for a design that has none yet
/// @param baseModel the model's text that the design was read from or last saved as
/// @param baseLayout the layout's text likewise
/// @param model the model's text as it stands now
/// @param layout the layout's text as it stands now
public record DesignDraft(
    String file, String baseModel, String baseLayout, String model, String layout) {
  private static final int FORMAT = 1;

  /// Reads what [#write()] wrote.
  ///
  /// @throws SourceException when it is not a draft
  public static DesignDraft read(String text) {
    if (!(JsonSource.read(text) instanceof Json.Obj draft)) {
      throw new SourceException(Spot.START, "expected a draft of a design.");
    }
    return new DesignDraft(
        field(draft, "file"),
        field(draft, "baseModel"),
        field(draft, "baseLayout"),
        field(draft, "model"),
        field(draft, "layout"));
  }

  private static String field(Json.Obj draft, String name) {
    if (draft.fields().get(name) instanceof Json.Text text) {
      return text.value();
    }
    throw new SourceException(draft.at(), "expected the text \"" + name + "\" of a draft.");
  }

  /// The draft as JSON.
  public String write() {
    Map<String, Json> fields = new LinkedHashMap<>();
    fields.put("format", new Json.Word(String.valueOf(FORMAT)));
    fields.put("file", new Json.Text(file));
    fields.put("baseModel", new Json.Text(baseModel));
    fields.put("baseLayout", new Json.Text(baseLayout));
    fields.put("model", new Json.Text(model));
    fields.put("layout", new Json.Text(layout));
    return JsonText.of(new Json.Obj(fields));
  }

  /// What the files held that the draft began from.
  ///
  /// @throws SourceException when that was no design
  public DesignFiles.Version base() {
    return new DesignFiles.Version(
        ModelFile.read(baseModel), layout(baseLayout), baseModel, baseLayout);
  }

  /// The layout as it stands now.
  public LayoutFile positions() {
    return layout(layout);
  }

  private static LayoutFile layout(String text) {
    return text.isEmpty() ? LayoutFile.EMPTY : LayoutFile.read(text);
  }
}
