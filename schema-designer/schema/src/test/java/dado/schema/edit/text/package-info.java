/// Tests of editing a schema as text.
@NullMarked
package dado.schema.edit.text;

import org.jspecify.annotations.NullMarked;
