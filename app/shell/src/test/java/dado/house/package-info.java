/// The house rules, checked over all modules: boundaries, sizes, documentation.
@NullMarked
package dado.house;

import org.jspecify.annotations.NullMarked;
