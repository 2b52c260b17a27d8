/// Tests of applying migrations.
@NullMarked
package dado.schema.apply;

import org.jspecify.annotations.NullMarked;
