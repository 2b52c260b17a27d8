package dado.plan.metrics;

import java.util.List;

/// How the scans that read a common table expression share what it took.
///
/// Scan i, with s_i left of its own, pays I * s_i / sum(s) where the scans together have room for
/// all of it, and all that it has where they have not. The server does not print who ran how much
/// of it: between I - (what the others can pay) and min(s_i, I) everything is possible.
///
/// @param parts what each pays, in the order of the payers; what nobody pays is outside the tree
/// @param least what each pays at least, rounding included
/// @param most what each pays at most, rounding included
record Split(double[] parts, double[] least, double[] most) {

  /// A whole that one step pays.
  static Split whole(double amount, double least, double most) {
    return new Split(new double[] {amount}, new double[] {least}, new double[] {most});
  }

  /// @param amount what the expression took, and how far off that can be
  /// @param rooms what each scan has left, and how far off that can be
  /// @param payers the scans, and perhaps one step that pays the rest
  static Split of(Measured amount, List<Measured> rooms, int payers) {
    Measured sum = Measured.ZERO;
    for (Measured room : rooms) {
      sum = sum.plus(room);
    }
    boolean fits = amount.value() - sum.value() <= amount.error() + sum.error();
    Measured scanned = fits ? amount : sum;
    Split split = new Split(new double[payers], new double[payers], new double[payers]);
    for (int i = 0; i < rooms.size(); i++) {
      split.put(i, scanned, rooms.get(i), sum, rooms.size());
    }
    if (payers > rooms.size()) {
      Measured rest =
          rooms.isEmpty() ? amount : fits ? Measured.ZERO : amount.minus(scanned).notNegative();
      split.parts[payers - 1] = rest.value();
      split.least[payers - 1] = Math.max(0, rest.value() - rest.error());
      split.most[payers - 1] = rest.value() + rest.error();
    }
    return split;
  }

  private void put(int at, Measured scanned, Measured room, Measured sum, int scans) {
    double part =
        sum.value() > 0 ? scanned.value() * room.value() / sum.value() : scanned.value() / scans;
    Measured others = sum.minus(room);
    double otherErrors = sum.error() - room.error();
    double bottom = scanned.value() - scanned.error() - others.value() - otherErrors;
    double top = Math.min(scanned.value() + scanned.error(), room.value() + room.error());
    parts[at] = part;
    least[at] =
        Math.max(0, scans == 1 ? scanned.value() - scanned.error() : Math.min(part, bottom));
    most[at] = scans == 1 ? scanned.value() + scanned.error() : Math.max(part, top);
  }
}
