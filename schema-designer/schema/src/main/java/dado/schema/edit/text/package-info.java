/// A schema as text that is edited: what a person types becomes an act on the schema.
@NullMarked
package dado.schema.edit.text;

import org.jspecify.annotations.NullMarked;
