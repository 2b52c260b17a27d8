/// Tests of advice on servers that are old, foreign, dying or locked.
@NullMarked
package dado.plan.trouble;

import org.jspecify.annotations.NullMarked;
