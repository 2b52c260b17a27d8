package dado.plan.format.postgresql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Spells a plan that PostgreSQL printed as JSON the way it prints the same one as YAML and XML, so
/// that one execution can be read in three formats. That it spells as servers do is tested on
/// theirs.
public final class Spelling {
  private static final Map<String, String> ITEMS =
      Map.of(
          "Plans", "Plan",
          "Workers", "Worker",
          "Triggers", "Trigger",
          "Target Tables", "Target-Table",
          "Range Table", "Range-Table-Entry",
          "Grouping Sets", "Grouping-Set",
          "Group Keys", "Group-Key",
          "Hash Keys", "Hash-Key");

  /// A scalar as it was written, with its quotes' meaning.
  record Scalar(String text, boolean quoted) {}

  private final StringBuilder out = new StringBuilder();

  private Spelling() {}

  public static String yaml(String json) {
    Spelling spelling = new Spelling();
    for (Object whole : list(read(json))) {
      spelling.out.append("- ");
      spelling.yamlObject(object(whole), 2);
    }
    return spelling.out.toString();
  }

  public static String xml(String json) {
    Spelling spelling = new Spelling();
    spelling.out.append("<explain xmlns=\"http://www.postgresql.org/2009/explain\">\n");
    list(read(json)).forEach(w -> spelling.xmlObject("Query", object(w), 1));
    return spelling.out.append("</explain>\n").toString();
  }

  private void yamlObject(Map<String, Object> object, int indent) {
    boolean first = true;
    for (Map.Entry<String, Object> entry : object.entrySet()) {
      out.append(first ? "" : " ".repeat(indent)).append(entry.getKey()).append(": ");
      first = false;
      if (entry.getValue() instanceof Scalar scalar) {
        out.append(yamlScalar(scalar)).append('\n');
      } else if (entry.getValue() instanceof List<?> list) {
        out.append('\n');
        list.forEach(item -> yamlItem(item, indent + 2));
      } else {
        out.append('\n').append(" ".repeat(indent + 2));
        yamlObject(object(entry.getValue()), indent + 2);
      }
    }
  }

  private void yamlItem(Object item, int indent) {
    out.append(" ".repeat(indent)).append("- ");
    if (item instanceof Scalar scalar) {
      out.append(yamlScalar(scalar)).append('\n');
    } else if (item instanceof List<?> inner) {
      List<String> texts = inner.stream().map(s -> yamlScalar((Scalar) s)).toList();
      out.append('[').append(String.join(", ", texts)).append("]\n");
    } else {
      yamlObject(object(item), indent + 2);
    }
  }

  private static String yamlScalar(Scalar scalar) {
    String escaped =
        scalar
            .text
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\t", "\\t");
    return scalar.quoted ? '"' + escaped + '"' : scalar.text;
  }

  private void xmlObject(String tag, Map<String, Object> object, int depth) {
    line(depth, "<" + tag + ">");
    object.forEach((key, value) -> xmlValue(key, value, depth + 1));
    line(depth, "</" + tag + ">");
  }

  private void xmlValue(String key, Object value, int depth) {
    String tag = tag(key);
    if (value instanceof Scalar scalar) {
      line(depth, "<" + tag + ">" + xmlText(scalar) + "</" + tag + ">");
    } else if (value instanceof List<?> list) {
      line(depth, "<" + tag + ">");
      list.forEach(item -> xmlItem(ITEMS.getOrDefault(key, "Item"), item, depth + 1));
      line(depth, "</" + tag + ">");
    } else {
      xmlObject(tag, object(value), depth);
    }
  }

  private void xmlItem(String tag, Object item, int depth) {
    if (item instanceof Scalar scalar) {
      line(depth, "<Item>" + xmlText(scalar) + "</Item>");
    } else if (item instanceof List<?> inner) {
      line(depth, "<" + tag + ">");
      inner.forEach(i -> xmlItem("Item", i, depth + 1));
      line(depth, "</" + tag + ">");
    } else {
      xmlObject(tag, object(item), depth);
    }
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }

  private static String xmlText(Scalar scalar) {
    return scalar.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String tag(String key) {
    return switch (key) {
      case "Full-sort Groups", "Pre-sorted Groups" -> "Incremental-Sort-Groups";
      case "Sort Space Memory", "Sort Space Disk" -> "Sort-Space";
      default -> key.replace(' ', '-').replace('/', '-');
    };
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  static List<?> list(@Nullable Object value) {
    return value == null ? List.of() : (List<?>) value;
  }

  static Object read(String json) {
    JsonFactory factory = JsonFactory.builder().build();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
      return value(parser, parser.nextToken());
    }
  }

  private static Object value(JsonParser parser, JsonToken token) {
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> object = new LinkedHashMap<>();
      for (JsonToken next = parser.nextToken();
          next != JsonToken.END_OBJECT;
          next = parser.nextToken()) {
        object.put(parser.currentName(), value(parser, parser.nextToken()));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> items = new ArrayList<>();
      for (JsonToken next = parser.nextToken();
          next != JsonToken.END_ARRAY;
          next = parser.nextToken()) {
        items.add(value(parser, next));
      }
      return items;
    }
    return new Scalar(parser.getString(), token == JsonToken.VALUE_STRING);
  }
}
