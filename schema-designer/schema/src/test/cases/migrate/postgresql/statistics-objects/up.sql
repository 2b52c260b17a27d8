DROP STATISTICS public.gone;

CREATE STATISTICS public.fresh (ndistinct, dependencies) ON a, b FROM public.t;

COMMENT ON STATISTICS public.fresh IS 'they go together';
