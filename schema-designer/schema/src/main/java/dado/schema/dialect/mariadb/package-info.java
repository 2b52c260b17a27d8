/// What MariaDB does its own way.
@NullMarked
package dado.schema.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
