/// Plans as the server printed them.
@NullMarked
package dado.plan.model;

import org.jspecify.annotations.NullMarked;
