ALTER TABLE public.derived INHERIT public.base;
