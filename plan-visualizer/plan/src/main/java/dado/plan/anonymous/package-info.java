/// Plans without the names and values of those who made them.
@NullMarked
package dado.plan.anonymous;

import org.jspecify.annotations.NullMarked;
