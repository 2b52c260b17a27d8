/// Rules that only SQLite needs.
@NullMarked
package dado.schema.lint.sqlite;

import org.jspecify.annotations.NullMarked;
