package dado.designer.review;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The Markdown of rules as text on the screen: paragraphs with `code`, **strong** and *emphasis*.
public final class Prose {

  private Prose() {}

  /// A text that wraps.
  public static TextFlow of(String markdown) {
    List<Node> parts = new ArrayList<>();
    String[] paragraphs = markdown.strip().split("\n\\s*\n", -1);
    for (int i = 0; i < paragraphs.length; i++) {
      if (i > 0) {
        parts.add(new Text("\n\n"));
      }
      add(paragraphs[i].replace('\n', ' '), parts);
    }
    return new TextFlow(parts.toArray(Node[]::new));
  }

  private static void add(String text, List<Node> parts) {
    int from = 0;
    while (from < text.length()) {
      int sign = next(text, from);
      String mark = sign < 0 ? "" : mark(text, sign);
      int end = sign < 0 ? -1 : text.indexOf(mark, sign + mark.length());
      if (end < 0) {
        parts.add(plain(text.substring(from), ""));
        return;
      }
      parts.add(plain(text.substring(from, sign), ""));
      parts.add(plain(text.substring(sign + mark.length(), end), style(mark)));
      from = end + mark.length();
    }
  }

  private static int next(String text, int from) {
    int code = text.indexOf('`', from);
    int star = text.indexOf('*', from);
    return code < 0 ? star : star < 0 ? code : Math.min(code, star);
  }

  private static String mark(String text, int at) {
    return text.startsWith("**", at) ? "**" : text.substring(at, at + 1);
  }

  private static String style(String mark) {
    return switch (mark) {
      case "`" -> "prose-code";
      case "**" -> "prose-strong";
      default -> "prose-emphasis";
    };
  }

  private static Text plain(String text, String style) {
    Text node = new Text(text);
    node.getStyleClass().add("prose");
    if (!style.isEmpty()) {
      node.getStyleClass().add(style);
    }
    return node;
  }
}
