/// A shop with skewed data on each engine: queries that an index fixes, traps where none does.
@NullMarked
package dado.plan.shop;

import org.jspecify.annotations.NullMarked;
