/// The matrices of type changes against the real engines.
@NullMarked
package dado.schema.lint.types;

import org.jspecify.annotations.NullMarked;
