package dado.plan.diagram;

import dado.plan.rule.Thresholds;

/// How much a step's share of the whole matters.
public enum Grade {
  LOW,
  MEDIUM,
  HIGH;

  /// The grade of a share from 0 to 1.
  public static Grade of(double share, Thresholds thresholds) {
    if (share < thresholds.minorShare()) {
      return LOW;
    }
    return share < thresholds.majorShare() ? MEDIUM : HIGH;
  }
}
