package dado.designer.migration;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;

/// Two things side by side, each half as wide as the list that they are in. A cell asks for the
/// height of what it shows before it says how wide that is, so the width is the list's.
final class HalfAndHalf extends Region {

  private static final double GAP = 16;
  private static final double SCROLL_BAR = 36;

  private final ObservableDoubleValue width;
  private final Region left;
  private final Region right;

  HalfAndHalf(ObservableDoubleValue width, Region left, Region right) {
    this.width = width;
    this.left = left;
    this.right = right;
    getChildren().addAll(left, right);
    width.subscribe(w -> requestLayout());
  }

  private double half() {
    return Math.max(60, (width.get() - SCROLL_BAR - GAP) / 2);
  }

  @Override
  protected double computePrefHeight(double ignored) {
    return Math.max(left.prefHeight(half()), right.prefHeight(half()));
  }

  @Override
  protected double computeMinHeight(double ignored) {
    return computePrefHeight(ignored);
  }

  @Override
  protected double computePrefWidth(double ignored) {
    return 2 * half() + GAP;
  }

  @Override
  protected void layoutChildren() {
    left.resizeRelocate(0, 0, half(), getHeight());
    right.resizeRelocate(half() + GAP, 0, half(), getHeight());
  }
}
