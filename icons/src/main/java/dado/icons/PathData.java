package dado.icons;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The path data in one of our own SVG files. A parser of XML would take longer than drawing it,
/// and a test sees to it that each file has exactly one path.
final class PathData {
  private static final String ATTRIBUTE = " d=\"";

  private static final Map<Icon, String> READ = new ConcurrentHashMap<>();

  private PathData() {}

  static String of(Icon icon) {
    return READ.computeIfAbsent(icon, i -> in(i.text()));
  }

  static String in(String svg) {
    int start = svg.indexOf(ATTRIBUTE);
    if (start < 0) {
      throw new IllegalArgumentException("An icon without a path: " + svg);
    }
    int from = start + ATTRIBUTE.length();
    return svg.substring(from, svg.indexOf('"', from));
  }
}
