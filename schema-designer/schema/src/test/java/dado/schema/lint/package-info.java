/// Every rule against its cases, its page and its fix; reports and settings.
@NullMarked
package dado.schema.lint;

import org.jspecify.annotations.NullMarked;
