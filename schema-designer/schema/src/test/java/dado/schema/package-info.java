/// Tests of the schema engine on real engines.
@NullMarked
package dado.schema;

import org.jspecify.annotations.NullMarked;
