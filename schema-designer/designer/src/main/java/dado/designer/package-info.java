/// The designer's screens: the schema as an ER diagram, pending changes, and the migration they
/// make with its proof.
@NullMarked
package dado.designer;

import org.jspecify.annotations.NullMarked;
