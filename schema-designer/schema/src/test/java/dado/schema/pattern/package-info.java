/// Tests of the patterns, on every engine that has them.
@NullMarked
package dado.schema.pattern;

import org.jspecify.annotations.NullMarked;
