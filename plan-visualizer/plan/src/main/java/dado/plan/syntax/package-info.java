/// What all readers of plans share: steps while they are read, JSON, digits, names.
@NullMarked
package dado.plan.syntax;

import org.jspecify.annotations.NullMarked;
