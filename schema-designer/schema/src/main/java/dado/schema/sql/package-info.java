/// SQL text cut into tokens and statements, as each engine cuts it.
@NullMarked
package dado.schema.sql;

import org.jspecify.annotations.NullMarked;
