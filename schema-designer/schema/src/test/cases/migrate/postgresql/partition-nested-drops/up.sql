DROP TABLE public.logs_us_0;
