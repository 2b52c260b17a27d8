ALTER SEQUENCE public.t_id_seq OWNED BY NONE;

ALTER TABLE public.t ALTER COLUMN id DROP DEFAULT;

ALTER SEQUENCE public.t_id_seq OWNED BY NONE;

ALTER TABLE public.t ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence('public.t', 'id'), last_value, is_called) FROM public.t_id_seq;

DROP SEQUENCE public.t_id_seq;
