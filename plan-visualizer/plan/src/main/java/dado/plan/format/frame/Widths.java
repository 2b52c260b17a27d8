package dado.plan.format.frame;

/// How many columns a text takes on a terminal.
final class Widths {
  private static final int FIRST_WIDE = 0x1100;

  private Widths() {}

  static int of(String text, int start, int end) {
    int width = 0;
    int at = start;
    while (at < end) {
      int point = text.codePointAt(at);
      width += of(point);
      at += Character.charCount(point);
    }
    return width;
  }

  private static int of(int point) {
    if (point < 0x300) {
      return 1;
    }
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return point >= FIRST_WIDE && isWide(point) ? 2 : 1;
  }

  private static boolean isWide(int point) {
    return point <= 0x115f
        || (point >= 0x2e80 && point <= 0xa4cf && point != 0x303f)
        || (point >= 0xac00 && point <= 0xd7a3)
        || (point >= 0xf900 && point <= 0xfaff)
        || (point >= 0xfe30 && point <= 0xfe6f)
        || (point >= 0xff00 && point <= 0xff60)
        || (point >= 0xffe0 && point <= 0xffe6)
        || (point >= 0x1f300 && point <= 0x1faff)
        || (point >= 0x20000 && point <= 0x3fffd);
  }
}
