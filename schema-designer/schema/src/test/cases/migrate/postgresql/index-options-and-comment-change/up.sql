DROP INDEX CONCURRENTLY public.k;

ALTER INDEX public.i SET (deduplicate_items=off);

ALTER INDEX public.i RESET (fillfactor);

COMMENT ON INDEX public.i IS 'by a';

CREATE INDEX CONCURRENTLY k ON public.t (a DESC) INCLUDE (id);
