/// What clients draw around plans: tables, records, markup, quotes and line numbers.
@NullMarked
package dado.plan.format.frame;

import org.jspecify.annotations.NullMarked;
