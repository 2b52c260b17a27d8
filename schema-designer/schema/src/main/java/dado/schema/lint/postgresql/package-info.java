/// Rules that judge what a migration does to a live PostgreSQL.
@NullMarked
package dado.schema.lint.postgresql;

import org.jspecify.annotations.NullMarked;
