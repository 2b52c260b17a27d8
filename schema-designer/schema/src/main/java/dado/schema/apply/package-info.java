/// Migrations run on a database, with a history, a lock, and a way to go on after a failure.
@NullMarked
package dado.schema.apply;

import org.jspecify.annotations.NullMarked;
