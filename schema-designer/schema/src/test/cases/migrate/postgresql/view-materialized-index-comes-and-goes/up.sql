DROP INDEX public.names_name;

CREATE UNIQUE INDEX names_id ON public.names (id);

COMMENT ON MATERIALIZED VIEW public.names IS 'refreshed at night';
