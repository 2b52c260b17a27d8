DROP INDEX CONCURRENTLY public.i_pattern;

DROP INDEX CONCURRENTLY public.i_nulls_equal;

DROP INDEX CONCURRENTLY public.i_nulls;

DROP INDEX CONCURRENTLY public.i_include;

DROP INDEX CONCURRENTLY public.i_hash;

DROP INDEX CONCURRENTLY public.i_gist;

DROP INDEX CONCURRENTLY public.i_gin;

DROP INDEX CONCURRENTLY public.i_expression;

DROP INDEX CONCURRENTLY public.i_collated;

DROP INDEX CONCURRENTLY public.i_brin;
