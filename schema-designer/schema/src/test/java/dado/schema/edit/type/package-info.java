/// Tests of the lists of types.
@NullMarked
package dado.schema.edit.type;

import org.jspecify.annotations.NullMarked;
