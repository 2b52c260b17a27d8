ALTER TABLE public.t ALTER COLUMN c TYPE inet USING c::inet;

ALTER TABLE public.t ALTER COLUMN i TYPE smallint;

ALTER TABLE public.t ALTER COLUMN d TYPE timestamp with time zone USING d::timestamp with time zone;

ALTER TABLE public.t ADD COLUMN m money;

ALTER TABLE public.t ADD COLUMN x xml;

ALTER TABLE public.t ADD COLUMN b bit(3);

ALTER TABLE public.t ADD COLUMN vb bit varying(9);

ALTER TABLE public.t ADD COLUMN n numeric(6,-2);

ALTER TABLE public.t ADD COLUMN ts timestamp(3) without time zone;

ALTER TABLE public.t ADD COLUMN tz time(2) with time zone;

ALTER TABLE public.t ADD COLUMN iv interval day to second(3);

ALTER TABLE public.t ADD COLUMN tsv tsvector;

ALTER TABLE public.t ADD COLUMN pt point;

ALTER TABLE public.t ADD COLUMN mr int4multirange;

ALTER TABLE public.t ADD COLUMN arr integer[];
