/// Tests of migrations.
@NullMarked
package dado.schema.migration;

import org.jspecify.annotations.NullMarked;
