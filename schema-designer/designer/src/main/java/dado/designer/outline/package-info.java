/// The outline: the diagram as a tree table that can be read by a screen reader and edited.
@NullMarked
package dado.designer.outline;

import org.jspecify.annotations.NullMarked;
