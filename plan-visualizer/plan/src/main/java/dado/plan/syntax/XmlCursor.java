package dado.plan.syntax;

/// Walks over the elements and texts of an XML document, with their places. Knows what servers
/// write: elements, attributes, text, CDATA, comments and the five named characters; a document
/// type, with the entities that could be declared in it, is refused.
public final class XmlCursor {

  /// What the cursor found.
  public enum Found {
    START,
    END,
    TEXT,
    DONE
  }

  private static final int LONGEST_ENTITY = 12;

  private final String text;
  private int at;
  private int start;
  private String name = "";
  private String content = "";
  private boolean empty;

  public XmlCursor(String text) {
    this.text = text;
  }

  /// Where the last finding begins.
  public int start() {
    return start;
  }

  /// Behind the last finding.
  public int end() {
    return at;
  }

  /// The name of the element that starts or ends.
  public String name() {
    return name;
  }

  /// The text between two tags.
  public String content() {
    return content;
  }

  /// Goes to the next tag or text.
  public Found next() throws PlanSyntaxException {
    if (empty) {
      empty = false;
      return Found.END;
    }
    while (at < text.length()) {
      start = at;
      if (text.charAt(at) != '<') {
        return characters();
      }
      if (text.startsWith("<![CDATA[", at)) {
        content = text.substring(at + 9, behind("]]>") - 3);
        return Found.TEXT;
      }
      if (text.startsWith("<!--", at)) {
        behind("-->");
      } else if (text.startsWith("<?", at)) {
        behind("?>");
      } else {
        return tag();
      }
    }
    start = at;
    return Found.DONE;
  }

  private int behind(String end) throws PlanSyntaxException {
    int found = text.indexOf(end, at);
    if (found < 0) {
      throw failure(start, "The text ends too early", end);
    }
    at = found + end.length();
    return at;
  }

  private Found characters() throws PlanSyntaxException {
    int end = text.indexOf('<', at);
    at = end < 0 ? text.length() : end;
    content = decoded(start, at);
    return Found.TEXT;
  }

  private Found tag() throws PlanSyntaxException {
    if (text.startsWith("<!", at)) {
      throw failure(at, "A document type and its entities are not read", "an element");
    }
    boolean end = text.startsWith("</", at);
    at += end ? 2 : 1;
    int from = at;
    while (at < text.length() && isName(text.charAt(at))) {
      at++;
    }
    if (at == from) {
      throw failure(start, "A “<” stands alone", "a tag, or &lt; for the character");
    }
    name = text.substring(from, at);
    attributes();
    empty = text.charAt(at - 1) == '/';
    at++;
    return end ? Found.END : Found.START;
  }

  /// Goes to the end of the tag, over attributes, whose values may hold anything.
  private void attributes() throws PlanSyntaxException {
    char quote = 0;
    while (at < text.length() && (quote != 0 || text.charAt(at) != '>')) {
      char c = text.charAt(at);
      if (quote == 0 && c == '<') {
        break;
      }
      quote = quote == c ? 0 : quote == 0 && (c == '"' || c == '\'') ? c : quote;
      at++;
    }
    if (at == text.length() || text.charAt(at) != '>') {
      throw failure(start, "The tag that begins here does not end", "a “>”");
    }
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == ':';
  }

  private String decoded(int from, int to) throws PlanSyntaxException {
    int next = text.indexOf('&', from, to);
    if (next < 0) {
      return text.substring(from, to);
    }
    StringBuilder plain = new StringBuilder(to - from);
    int copied = from;
    while (next >= 0) {
      plain.append(text, copied, next);
      int end = text.indexOf(';', next, Math.min(to, next + LONGEST_ENTITY));
      if (end < 0) {
        throw failure(next, "A “&” stands alone", "&amp; for the character");
      }
      plain.appendCodePoint(character(next, end));
      copied = end + 1;
      next = text.indexOf('&', copied, to);
    }
    return plain.append(text, copied, to).toString();
  }

  private int character(int from, int end) throws PlanSyntaxException {
    String entity = text.substring(from + 1, end);
    int code =
        switch (entity) {
          case "lt" -> '<';
          case "gt" -> '>';
          case "amp" -> '&';
          case "quot" -> '"';
          case "apos" -> '\'';
          default -> numbered(entity);
        };
    if (!Character.isValidCodePoint(code)) {
      throw failure(from, "The entity &" + entity + "; is not known", "one of XML's own");
    }
    return code;
  }

  private static int numbered(String entity) {
    boolean hex = entity.startsWith("#x");
    if (!entity.startsWith("#")) {
      return -1;
    }
    try {
      return Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
    } catch (NumberFormatException none) {
      return -1;
    }
  }

  /// An error at an offset.
  public PlanSyntaxException failure(int offset, String problem, String expected) {
    return PlanSyntaxException.at(text, offset, problem, "a plan in XML, here " + expected);
  }
}
