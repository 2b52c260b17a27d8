/// Column types taken apart, and what each engine does to a table when a type changes, as measured.
@NullMarked
package dado.schema.lint.types;

import org.jspecify.annotations.NullMarked;
