ALTER VIEW public.mine SET (check_option=cascaded, security_invoker=true);

ALTER VIEW public.mine RESET (security_barrier);

COMMENT ON VIEW public.mine IS 'only mine';

COMMENT ON COLUMN public.mine.name IS 'what I am called';

ALTER VIEW public.mine ALTER COLUMN name SET DEFAULT 'nobody'::text;
