/// What screens tell people: banners, badges, running work.
@NullMarked
package dado.kit.notice;

import org.jspecify.annotations.NullMarked;
