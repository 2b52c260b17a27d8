DROP INDEX CONCURRENTLY public.k;

ALTER INDEX public.i SET (fillfactor=70);

ALTER INDEX public.i RESET (deduplicate_items);

COMMENT ON INDEX public.i IS NULL;

CREATE INDEX CONCURRENTLY k ON public.t (a DESC);
