package dado.plan.metrics;

/// How the scans that read a common table expression share what it took.
///
/// Scan i, with s_i left of its own, pays I * s_i / sum(s) where the scans together have room for
/// all of it, and all that it has where they have not. The server does not print who ran how much
/// of it: between I - (what the others can pay) and min(s_i, I) everything is possible.
///
/// @param parts what each pays, in the order of the payers; what nobody pays is outside the tree
/// @param least what each pays at least, before rounding
/// @param most what each pays at most, before rounding
record Split(double[] parts, double[] least, double[] most) {

  /// A whole that one step pays.
  static Split whole(double amount, boolean doubtful) {
    double[] all = {amount};
    return new Split(all, doubtful ? new double[1] : all, all);
  }

  /// @param amount what the expression took
  /// @param error its rounding error, and that of the scans
  /// @param room what each scan has left
  /// @param payers the scans, and perhaps one step that pays the rest
  static Split of(double amount, double error, double[] room, int payers) {
    double sum = 0;
    for (double s : room) {
      sum += s;
    }
    double scanned = amount - sum > error ? sum : amount;
    Split split = new Split(new double[payers], new double[payers], new double[payers]);
    for (int i = 0; i < room.length; i++) {
      double part = sum > 0 ? scanned * room[i] / sum : scanned / room.length;
      split.parts[i] = part;
      split.least[i] = Math.clamp(scanned - (sum - room[i]), 0, part);
      split.most[i] = room.length == 1 ? part : Math.max(part, Math.min(room[i], scanned));
    }
    if (payers > room.length) {
      double rest = room.length == 0 ? amount : amount - scanned;
      split.parts[payers - 1] = rest;
      split.least[payers - 1] = rest;
      split.most[payers - 1] = rest;
    }
    return split;
  }
}
