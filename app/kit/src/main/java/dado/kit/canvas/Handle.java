package dado.kit.canvas;

import javafx.scene.Cursor;

/// A point of a selected thing that can be pulled: a corner of a line, of a note.
///
/// @param owner the id of the thing
/// @param number tells the handles of one thing apart
/// @param x where it is, in the diagram's units
/// @param cursor what the pointer becomes over it
public record Handle(String owner, int number, double x, double y, Cursor cursor) {}
