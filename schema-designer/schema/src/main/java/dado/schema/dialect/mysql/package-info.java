/// What MySQL does its own way.
@NullMarked
package dado.schema.dialect.mysql;

import org.jspecify.annotations.NullMarked;
