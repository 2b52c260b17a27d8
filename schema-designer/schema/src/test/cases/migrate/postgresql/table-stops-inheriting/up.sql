ALTER TABLE public.derived NO INHERIT public.base;
