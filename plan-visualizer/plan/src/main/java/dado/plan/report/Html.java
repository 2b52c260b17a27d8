package dado.plan.report;

/// HTML that is being written: every text is escaped.
final class Html {
  private final StringBuilder out = new StringBuilder();

  /// Markup of our own.
  Html markup(String markup) {
    out.append(markup);
    return this;
  }

  /// A text, escaped.
  Html text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(isControl(c) ? '\uFFFD' : c);
      }
    }
    return this;
  }

  /// An element with a text in it.
  Html element(String name, String text) {
    return markup("<" + name + ">").text(text).markup("</" + name + ">");
  }

  /// An element with a class and a text in it.
  Html element(String name, String style, String text) {
    return markup("<" + name + " class=\"" + style + "\">").text(text).markup("</" + name + ">");
  }

  private static boolean isControl(char c) {
    return c < ' ' && c != '\n' && c != '\r' && c != '\t';
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
