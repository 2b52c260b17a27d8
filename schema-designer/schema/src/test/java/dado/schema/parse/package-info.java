/// Tests of offline DDL.
@NullMarked
package dado.schema.parse;

import org.jspecify.annotations.NullMarked;
