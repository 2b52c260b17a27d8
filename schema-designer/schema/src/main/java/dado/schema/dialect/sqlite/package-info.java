/// What SQLite does its own way.
@NullMarked
package dado.schema.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
