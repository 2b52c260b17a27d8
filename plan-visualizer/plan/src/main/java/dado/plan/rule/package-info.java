/// Rules that find what is slow in a plan, one a file.
@NullMarked
package dado.plan.rule;

import org.jspecify.annotations.NullMarked;
