package dado.kit.grid;

import org.jspecify.annotations.Nullable;

/// The value of a cell; a text of `null` is SQL's NULL. A class of its own, because a table cell
/// takes an item of `null` for "no row here".
record Value(@Nullable String text) {}
