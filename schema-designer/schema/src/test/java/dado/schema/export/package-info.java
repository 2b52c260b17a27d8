/// Tests of exports.
@NullMarked
package dado.schema.export;

import org.jspecify.annotations.NullMarked;
