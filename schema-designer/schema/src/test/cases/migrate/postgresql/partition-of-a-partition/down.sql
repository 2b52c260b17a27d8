DROP TABLE public.logs_us;

DROP TABLE public.logs_rest;

ALTER TABLE public.logs DROP COLUMN note;
