package dado.plan.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Reads a JSON text with a stack of its own, so that no depth of nesting overflows.
public final class JsonReader {
  private static final int DEEPEST = 1_000_000;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          // MySQL's end_markers_in_json writes comments.
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          // MariaDB writes \' in conditions.
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final String source;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable Json result;

  private JsonReader(String source) {
    this.source = source;
  }

  /// Reads the text's one value.
  public static Json read(String text) throws PlanSyntaxException {
    return new JsonReader(text).run();
  }

  private Json run() throws PlanSyntaxException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), source)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        accept(token, parser);
      }
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw new PlanSyntaxException(
          "Not JSON: " + e.getOriginalMessage(),
          at == null ? 1 : Math.max(1, at.getLineNr()),
          at == null ? 1 : Math.max(1, at.getColumnNr()),
          "a plan in JSON, whole and unchanged");
    }
    if (result == null) {
      throw new PlanSyntaxException("The text is empty", 1, 1, "a plan in JSON");
    }
    return result;
  }

  private void accept(JsonToken token, JsonParser parser) {
    switch (token) {
      case START_OBJECT, START_ARRAY ->
          open.push(
              new Open(token == JsonToken.START_OBJECT, offset(parser.currentTokenLocation())));
      case PROPERTY_NAME -> open.element().key = parser.currentName();
      case END_OBJECT, END_ARRAY -> add(open.pop().close(source, offset(parser.currentLocation())));
      default -> add(new Json.Scalar(parser.getString()));
    }
  }

  private void add(Json value) {
    if (open.isEmpty()) {
      result = value;
    } else {
      open.element().add(value);
    }
  }

  private static int offset(TokenStreamLocation location) {
    return (int) location.getCharOffset();
  }

  /// An object or a list that is still being read.
  private static final class Open {
    private final boolean object;
    private final int start;
    private final List<Json.Entry> entries = new ArrayList<>();
    private final List<Json> items = new ArrayList<>();
    private String key = "";

    Open(boolean object, int start) {
      this.object = object;
      this.start = start;
    }

    void add(Json value) {
      if (object) {
        entries.add(new Json.Entry(key, value));
      } else {
        items.add(value);
      }
    }

    Json close(String source, int end) {
      Json.Slice text = new Json.Slice(source, start, end);
      return object ? new Json.Obj(entries, text) : new Json.Arr(items, text);
    }
  }
}
