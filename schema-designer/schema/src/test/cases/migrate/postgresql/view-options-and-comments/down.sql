ALTER VIEW public.mine SET (security_barrier=true);

ALTER VIEW public.mine RESET (check_option, security_invoker);

COMMENT ON VIEW public.mine IS NULL;

COMMENT ON COLUMN public.mine.name IS NULL;

ALTER VIEW public.mine ALTER COLUMN name DROP DEFAULT;
