package dado.plan.candidate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// A day, month, quarter or year as a range of dates.
///
/// @param from its first day
/// @param to the day behind its last
record Period(LocalDate from, LocalDate to) {
  private static final int LENGTH = "2026-01-01".length();

  /// The unit that begins at a date.
  ///
  /// @param date `2026-01-05`, midnight after it allowed, no zone
  static Optional<Period> of(String unit, String date) {
    String day = date.length() > LENGTH ? date.substring(0, LENGTH) : date;
    String rest = date.substring(day.length());
    boolean midnight = rest.isEmpty() || rest.equals(" 00:00:00") || rest.equals(" 00:00");
    if (!midnight || day.length() != LENGTH) {
      return Optional.empty();
    }
    try {
      LocalDate from = LocalDate.parse(day);
      return behind(unit, from).map(to -> new Period(from, to));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> behind(String unit, LocalDate from) {
    boolean first = from.getDayOfMonth() == 1;
    return switch (unit) {
      case "day" -> Optional.of(from.plusDays(1));
      case "month" -> first ? Optional.of(from.plusMonths(1)) : Optional.empty();
      case "quarter" ->
          first && from.getMonthValue() % 3 == 1
              ? Optional.of(from.plusMonths(3))
              : Optional.empty();
      case "year" ->
          first && from.getMonthValue() == 1 ? Optional.of(from.plusYears(1)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// The condition that a column lies in it, in parentheses.
  String contains(String column) {
    return "(%1$s >= '%2$s' AND %1$s < '%3$s')".formatted(column, from, to);
  }
}
