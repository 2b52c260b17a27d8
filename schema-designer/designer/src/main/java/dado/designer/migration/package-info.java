/// The migration that the pending changes make: both ways side by side, what each statement costs,
/// the proof, the files, and the guard before it is applied.
@NullMarked
package dado.designer.migration;

import org.jspecify.annotations.NullMarked;
