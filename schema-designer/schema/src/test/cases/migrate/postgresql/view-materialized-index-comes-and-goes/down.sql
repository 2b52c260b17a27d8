DROP INDEX public.names_id;

CREATE INDEX names_name ON public.names (name);

COMMENT ON MATERIALIZED VIEW public.names IS NULL;
