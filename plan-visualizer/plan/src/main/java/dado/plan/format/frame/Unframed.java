package dado.plan.format.frame;

import dado.plan.model.Span;
import java.util.Optional;

/// A part of a paste, freed of what a client drew around it.
///
/// @param text what stands inside the frame, a line for each line; of a table with several columns,
///   the table's own lines as they were drawn
/// @param offsets where its chars stand in the paste
/// @param grid the table, where it has several columns; its places are offsets in `text`
/// @param framed whether a frame stood around it; without one it may hold anything
/// @param place the lines of the paste that it stands for, with the frame
public record Unframed(
    String text, Offsets offsets, Optional<Grid> grid, boolean framed, Span place) {}
