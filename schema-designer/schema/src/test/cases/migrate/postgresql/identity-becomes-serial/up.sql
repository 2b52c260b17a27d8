ALTER SEQUENCE IF EXISTS public.t_id_seq RENAME TO t_id_seq_dado_old;

CREATE SEQUENCE public.t_id_seq;

SELECT pg_catalog.setval('public.t_id_seq', pg_catalog.pg_sequence_last_value(pg_catalog.pg_get_serial_sequence('public.t', 'id')::pg_catalog.regclass));

ALTER TABLE public.t ALTER COLUMN id DROP IDENTITY;

ALTER TABLE public.t ALTER COLUMN id SET DEFAULT nextval('public.t_id_seq'::regclass);

ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
