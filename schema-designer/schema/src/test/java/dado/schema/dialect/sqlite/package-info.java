/// Tests of SQLite's dialect.
@NullMarked
package dado.schema.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
