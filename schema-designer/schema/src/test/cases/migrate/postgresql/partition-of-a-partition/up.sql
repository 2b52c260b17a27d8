ALTER TABLE public.logs ADD COLUMN note text;

CREATE TABLE public.logs_rest PARTITION OF public.logs DEFAULT;

CREATE TABLE public.logs_us PARTITION OF public.logs FOR VALUES IN ('us') PARTITION BY HASH (n);

CREATE TABLE public.logs_us_0 PARTITION OF public.logs_us FOR VALUES WITH (modulus 2, remainder 0);

CREATE TABLE public.logs_us_1 PARTITION OF public.logs_us FOR VALUES WITH (modulus 2, remainder 1);
