/// Tests of the one-line text of columns.
@NullMarked
package dado.schema.edit.line;

import org.jspecify.annotations.NullMarked;
