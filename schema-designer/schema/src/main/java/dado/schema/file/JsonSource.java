package dado.schema.file;

import dado.schema.text.SourceException;
import dado.schema.text.Spot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Reads a JSON text with the place of each value.
final class JsonSource {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(200)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable Json result;

  private JsonSource() {}

  /// The one value of a text.
  ///
  /// @throws SourceException where it is not JSON
  static Json read(String text) {
    refuseConflicts(text);
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new JsonSource().run(plain);
  }

  private static void refuseConflicts(String text) {
    int at = text.startsWith("<<<<<<< ") ? 0 : text.indexOf("\n<<<<<<< ") + 1;
    if (at > 0 || text.startsWith("<<<<<<< ")) {
      int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
      throw new SourceException(
          new Spot(line, 1),
          "here is a merge conflict that nobody has resolved. Choose one side, or take both, and"
              + " remove the lines <<<<<<<, ======= and >>>>>>>.");
    }
  }

  private Json run(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        accept(token, parser, spot(parser.currentTokenLocation()));
      }
    } catch (JacksonException e) {
      throw new SourceException(spot(e.getLocation()), message(e.getOriginalMessage()));
    }
    if (result == null) {
      throw new SourceException(Spot.START, "the file is empty; expected { and a model.");
    }
    return result;
  }

  /// Jackson's words without its own terms.
  private static String message(String original) {
    String plain = original.replaceAll("\\s*\\(code \\d+[^)]*\\)", "").replaceAll("\\R.*", "");
    if (original.startsWith("Document nesting depth")) {
      return "this is nested more than 200 levels deep, which no model is.";
    }
    return original.startsWith("Unexpected end-of-input")
        ? "the file ends in the middle; expected the rest of it. Is it cut off?"
        : "not JSON: " + plain;
  }

  private static Spot spot(@Nullable TokenStreamLocation at) {
    return at == null
        ? Spot.START
        : new Spot(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }

  private void accept(JsonToken token, JsonParser parser, Spot at) {
    switch (token) {
      case START_OBJECT, START_ARRAY -> open.push(new Open(token == JsonToken.START_OBJECT, at));
      case PROPERTY_NAME -> open.element().name(parser.currentName(), at);
      case END_OBJECT, END_ARRAY -> add(open.pop().close());
      case VALUE_STRING -> add(new Json.Text(parser.getString(), at));
      default -> add(new Json.Word(parser.getString(), at));
    }
  }

  private void add(Json value) {
    if (!open.isEmpty()) {
      open.element().add(value);
    } else if (result == null) {
      result = value;
    } else {
      throw new SourceException(value.at(), "the model has ended before; expected nothing more.");
    }
  }

  /// An object or a list that is still being read.
  private static final class Open {
    private final boolean object;
    private final Spot at;
    private final Map<String, Json> fields = new LinkedHashMap<>();
    private final List<Json> items = new ArrayList<>();
    private String key = "";

    Open(boolean object, Spot at) {
      this.object = object;
      this.at = at;
    }

    void name(String name, Spot where) {
      if (fields.containsKey(name)) {
        throw new SourceException(where, "\"" + name + "\" stands here a second time. Keep one.");
      }
      key = name;
    }

    void add(Json value) {
      if (object) {
        fields.put(key, value);
      } else {
        items.add(value);
      }
    }

    Json close() {
      return object ? new Json.Obj(fields, at) : new Json.Arr(items, at);
    }
  }
}
