package dado.plan.format.frame;

/// Line numbers before every line: "1. ", "1 | ", " 1: ", "12\t".
final class Numbered {
  private Numbered() {}

  /// The text without its line numbers; the same where it has none.
  static Cut without(Cut cut) {
    Lines lines = new Lines(cut.text());
    int[] widths = new int[lines.size()];
    long expected = -1;
    int numbered = 0;
    for (int i = 0; i < lines.size(); i++) {
      long number = lines.isBlank(i) ? -1 : number(lines, i);
      if (number < 0) {
        if (!lines.isBlank(i)) {
          return cut;
        }
        continue;
      }
      if (expected >= 0 && number != expected) {
        return cut;
      }
      expected = number + 1;
      widths[i] = width(lines, i);
      numbered++;
    }
    return numbered > 1 ? shortened(lines, widths).after(cut) : cut;
  }

  private static long number(Lines lines, int line) {
    long number = 0;
    int at = lines.first(line);
    int start = at;
    while (at < lines.end(line) && at - start < 9 && isDigit(lines.text().charAt(at))) {
      number = 10 * number + lines.text().charAt(at++) - '0';
    }
    return at > start && width(lines, line) > 0 ? number : -1;
  }

  /// How many chars the number takes, with the sign behind it; 0 where it is none.
  private static int width(Lines lines, int line) {
    String text = lines.text();
    int at = lines.first(line);
    while (at < lines.end(line) && isDigit(text.charAt(at))) {
      at++;
    }
    int sign = at;
    while (sign < lines.end(line) && text.charAt(sign) == ' ') {
      sign++;
    }
    if (sign >= lines.end(line)) {
      return at == sign ? at - lines.start(line) : 0;
    }
    char c = text.charAt(sign);
    if ("|:)\t│".indexOf(c) >= 0 || (c == '.' && sign == at)) {
      if (isRow(lines, line, sign, c)) {
        return 0;
      }
      boolean blank = sign + 1 < lines.end(line) && text.charAt(sign + 1) == ' ' && c != '\t';
      return sign + (blank ? 2 : 1) - lines.start(line);
    }
    return 0;
  }

  /// Whether the sign parts more cells: then the number is the first of them.
  private static boolean isRow(Lines lines, int line, int sign, char c) {
    String rest = lines.text().substring(sign + 1, lines.end(line)).strip();
    int digits = 0;
    while (digits < rest.length() && isDigit(rest.charAt(digits))) {
      digits++;
    }
    return c == '\t'
        ? rest.indexOf(c) >= 0
        : digits > 0 && rest.substring(digits).strip().startsWith("|");
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Cut shortened(Lines lines, int[] widths) {
    Cutting cutting = new Cutting(lines.text());
    for (int i = 0; i < lines.size(); i++) {
      int start = Math.min(lines.start(i) + widths[i], lines.end(i));
      cutting.copy(start, lines.end(i)).newLine(lines.end(i));
    }
    return cutting.finish();
  }
}
