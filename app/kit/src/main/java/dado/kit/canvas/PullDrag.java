package dado.kit.canvas;

/// Pulls a handle; it snaps to the grid.
final class PullDrag implements Drag {
  private final DiagramView view;
  private final DiagramEditor editor;
  private final Handle handle;
  private double x;
  private double y;

  PullDrag(DiagramView view, DiagramEditor editor, Handle handle) {
    this.view = view;
    this.editor = editor;
    this.handle = handle;
    this.x = handle.x();
    this.y = handle.y();
  }

  @Override
  public void to(Spot spot) {
    double step = spot.free() ? 1 : editor.grid();
    x = Math.rint(spot.x() / step) * step;
    y = Math.rint(spot.y() / step) * step;
    view.preview(editor.pulling(handle, x, y));
  }

  @Override
  public void drop(Spot spot) {
    editor.pull(handle, x, y);
  }

  @Override
  public void cancel() {
    editor.giveUp();
  }
}
