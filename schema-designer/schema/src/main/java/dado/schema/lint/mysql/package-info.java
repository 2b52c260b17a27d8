/// Rules that only MySQL and MariaDB need.
@NullMarked
package dado.schema.lint.mysql;

import org.jspecify.annotations.NullMarked;
