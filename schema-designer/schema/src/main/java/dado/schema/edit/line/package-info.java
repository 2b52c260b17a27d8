/// One line of text that adds columns to a table: read, checked, completed and printed back.
@NullMarked
package dado.schema.edit.line;

import org.jspecify.annotations.NullMarked;
