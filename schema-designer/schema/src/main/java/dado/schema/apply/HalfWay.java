package dado.schema.apply;

import dado.schema.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which statements of a way down take back the first few of a way up.
final class HalfWay {

  private static final Pattern HINT = Pattern.compile("(?m)^-- reverse: (.*)$");

  private HalfWay() {}

  /// The positions of those statements, by the hints `-- reverse:` before them; or, where there are
  /// as many down as up, the last ones, each for its counterpart. Empty where neither says it.
  ///
  /// @param downText the text that the way down's statements were cut from
  /// @param done how many of the way up's statements have run
  static Optional<List<Integer>> back(
      List<SqlStatement> up, List<SqlStatement> down, String downText, int done) {
    if (done == 0) {
      return Optional.of(List.of());
    }
    if (done >= up.size()) {
      return Optional.of(range(0, down.size()));
    }
    Optional<List<Integer>> hinted = byHints(up, down, downText, done);
    return hinted.isEmpty() && up.size() == down.size()
        ? Optional.of(range(down.size() - done, down.size()))
        : hinted;
  }

  private static List<Integer> range(int from, int to) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = from; i < to; i++) {
      numbers.add(i);
    }
    return numbers;
  }

  private static Optional<List<Integer>> byHints(
      List<SqlStatement> up, List<SqlStatement> down, String text, int done) {
    List<Integer> back = new ArrayList<>();
    for (int i = 0; i < down.size(); i++) {
      int from = i == 0 ? 0 : Math.min(down.get(i - 1).end(), down.get(i).start());
      int counterpart = position(up, lastHint(text.substring(from, down.get(i).start())));
      if (counterpart < 0) {
        return Optional.empty();
      }
      if (counterpart < done) {
        back.add(i);
      }
    }
    return Optional.of(back);
  }

  private static String lastHint(String text) {
    Matcher hint = HINT.matcher(text);
    String last = "";
    while (hint.find()) {
      last = hint.group(1).strip();
    }
    return last;
  }

  private static int position(List<SqlStatement> up, String line) {
    for (int i = 0; i < up.size(); i++) {
      if (!line.isEmpty() && up.get(i).text().lines().findFirst().orElse("").strip().equals(line)) {
        return i;
      }
    }
    return -1;
  }
}
