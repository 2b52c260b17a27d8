CREATE SEQUENCE public.t_id_seq AS integer;

ALTER TABLE public.t ALTER COLUMN id SET DEFAULT nextval('public.t_id_seq'::regclass);

SELECT pg_catalog.setval('public.t_id_seq', greatest(max(id), (SELECT last_value FROM public.t_id_seq))) FROM public.t HAVING max(id) > 0;

ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
