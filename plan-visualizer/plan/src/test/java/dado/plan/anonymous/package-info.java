/// Tests of plans without names.
@NullMarked
package dado.plan.anonymous;

import org.jspecify.annotations.NullMarked;
