/// The SQL that makes an index which need not be there yet.
@NullMarked
package dado.plan.ddl;

import org.jspecify.annotations.NullMarked;
