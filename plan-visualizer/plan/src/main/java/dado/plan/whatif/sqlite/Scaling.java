package dado.plan.whatif.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Makes the statistics of a sample those of the whole table.
///
/// @param prefixes how the values of each prefix of the index's key are spread
/// @param all how the rows are
record Scaling(List<Spread> prefixes, Spread all) {

  IndexStatistics of(IndexStatistics sampled) {
    return new IndexStatistics(
        sampled.averages().stream().map(this::average).toList(),
        sampled.samples().stream().map(this::sample).toList());
  }

  private @Nullable Object[] average(@Nullable Object[] row) {
    String[] words = String.valueOf(row[2]).split(" ", -1);
    List<String> scaled = new ArrayList<>(List.of(number(all.whole())));
    for (int i = 1; i < words.length; i++) {
      boolean known = Character.isDigit(words[i].isEmpty() ? ' ' : words[i].charAt(0));
      scaled.add(
          known && i <= prefixes.size()
              ? number(Math.ceil(prefixes.get(i - 1).average()))
              : words[i]);
    }
    return new Object[] {row[0], row[1], String.join(" ", scaled)};
  }

  private @Nullable Object[] sample(@Nullable Object[] row) {
    return new Object[] {
      row[0], row[1], equal(row[2]), each(row[3], all.factor()), distinct(row[4]), row[5]
    };
  }

  private String equal(@Nullable Object counts) {
    double[] numbers = numbers(counts);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i < prefixes.size() ? prefixes.get(i).equal(numbers[i]) : 1;
    }
    return text(numbers);
  }

  private String distinct(@Nullable Object counts) {
    double[] numbers = numbers(counts);
    for (int i = 0; i < numbers.length; i++) {
      double factor =
          i < prefixes.size()
              ? prefixes.get(i).values() / Math.max(1, prefixes.get(i).distinct())
              : all.factor();
      numbers[i] *= factor;
    }
    return text(numbers);
  }

  private static String each(@Nullable Object counts, double factor) {
    double[] numbers = numbers(counts);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] *= factor;
    }
    return text(numbers);
  }

  private static double[] numbers(@Nullable Object counts) {
    String[] words = String.valueOf(counts).split(" ", -1);
    double[] numbers = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = words[i].isEmpty() ? 0 : Double.parseDouble(words[i]);
    }
    return numbers;
  }

  private static String text(double[] numbers) {
    List<String> words = new ArrayList<>();
    for (double number : numbers) {
      words.add(number(number));
    }
    return String.join(" ", words);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }
}
