/// The sample shop, the same rows on SQLite and on PostgreSQL.
@NullMarked
package dado.bench.sample;

import org.jspecify.annotations.NullMarked;
