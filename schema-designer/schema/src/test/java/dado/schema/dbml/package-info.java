/// Tests of DBML.
@NullMarked
package dado.schema.dbml;

import org.jspecify.annotations.NullMarked;
