/// Tests of schemas from files.
@NullMarked
package dado.schema.source;

import org.jspecify.annotations.NullMarked;
