/// The column types that an engine has: offered while a person types, and checked with a place.
@NullMarked
package dado.schema.edit.type;

import org.jspecify.annotations.NullMarked;
