/// What people design: tables, columns, constraints, indexes. Immutable values without nulls,
/// joined by names.
@NullMarked
package dado.schema.model;

import org.jspecify.annotations.NullMarked;
