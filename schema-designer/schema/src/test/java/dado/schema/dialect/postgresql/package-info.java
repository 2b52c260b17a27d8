/// Tests of what PostgreSQL does its own way.
@NullMarked
package dado.schema.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
