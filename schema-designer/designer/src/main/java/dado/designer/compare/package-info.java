/// The design, its database and its migrations side by side, and what one takes from another.
@NullMarked
package dado.designer.compare;

import org.jspecify.annotations.NullMarked;
