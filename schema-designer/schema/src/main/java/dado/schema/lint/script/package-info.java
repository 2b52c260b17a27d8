/// SQL scripts as the operations that they ask for, with what is known of each table before each.
@NullMarked
package dado.schema.lint.script;

import org.jspecify.annotations.NullMarked;
