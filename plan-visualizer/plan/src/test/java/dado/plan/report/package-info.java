/// Tests of reports.
@NullMarked
package dado.plan.report;

import org.jspecify.annotations.NullMarked;
