package dado.designer.canvas;

import dado.kit.theme.Palette;
import dado.schema.edit.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.paint.Color;

/// The colour of each schema, where there are several or somebody chose one.
record SchemaColors(Map<String, Color> bySchema) {

  private static final List<String> DEFAULTS =
      List.of(
          "#2f81f7", "#2da44e", "#bf8700", "#a475f9", "#e85aad", "#1b9e9e", "#e16f24", "#8c959f");

  SchemaColors {
    bySchema = Map.copyOf(bySchema);
  }

  static SchemaColors of(Document document) {
    List<String> schemas =
        document.drawn().tables().stream().map(t -> t.name().schema()).distinct().sorted().toList();
    Map<String, Color> colors = new HashMap<>();
    if (schemas.size() > 1) {
      for (int i = 0; i < schemas.size(); i++) {
        colors.put(schemas.get(i), Color.web(DEFAULTS.get(i % DEFAULTS.size())));
      }
    }
    document.layout().colours().forEach((schema, colour) -> colors.put(schema, Color.web(colour)));
    return new SchemaColors(colors);
  }

  Optional<Color> of(String schema) {
    return Optional.ofNullable(bySchema.get(schema));
  }

  /// The ground of a head: the colour, pale enough to read on in either theme.
  Color head(String schema, Palette palette) {
    return of(schema).map(c -> palette.header().interpolate(c, 0.28)).orElse(palette.header());
  }

  /// The ground of a box that is seen from afar.
  Color box(String schema, Palette palette) {
    return of(schema).map(c -> palette.surface().interpolate(c, 0.22)).orElse(palette.surface());
  }
}
