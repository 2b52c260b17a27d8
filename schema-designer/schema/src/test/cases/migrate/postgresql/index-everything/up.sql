CREATE INDEX CONCURRENTLY i_brin ON public.t USING brin (b int4_minmax_multi_ops (values_per_range=16)) WITH (pages_per_range=32);

CREATE INDEX CONCURRENTLY i_collated ON public.t (a COLLATE "C", (lower(c)) COLLATE "POSIX");

CREATE INDEX CONCURRENTLY i_expression ON public.t ((((j ->> 'x'::text))), (((b + 1))) DESC);

CREATE INDEX CONCURRENTLY i_gin ON public.t USING gin (j jsonb_path_ops) WITH (fastupdate=off);

CREATE INDEX CONCURRENTLY i_gist ON public.t USING gist (r);

CREATE INDEX CONCURRENTLY i_hash ON public.t USING hash (a) WITH (fillfactor=50);

CREATE INDEX CONCURRENTLY i_include ON public.t (a) INCLUDE (b, c) WITH (deduplicate_items=off, fillfactor=70) WHERE (b > 0) AND (a IS NOT NULL);

CREATE INDEX CONCURRENTLY i_nulls ON public.t (a NULLS FIRST, b DESC);

CREATE UNIQUE INDEX CONCURRENTLY i_nulls_equal ON public.t (a, b) NULLS NOT DISTINCT;

CREATE INDEX CONCURRENTLY i_pattern ON public.t (a text_pattern_ops, b DESC NULLS LAST);
