CREATE TABLE public.logs_us_0 PARTITION OF public.logs_us FOR VALUES FROM (0) TO (10);
