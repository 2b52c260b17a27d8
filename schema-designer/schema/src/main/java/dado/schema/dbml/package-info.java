/// DBML, the database markup language, in and out.
@NullMarked
package dado.schema.dbml;

import org.jspecify.annotations.NullMarked;
